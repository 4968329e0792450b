/** By attribute, since a field named "action" or "method" hides the property. */
export function addressOf(form: HTMLFormElement, button: HTMLElement | null): string | undefined {
  const attribute = (name: string): string =>
    button?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? '';
  const page = form.ownerDocument;
  if (attribute('method').toLowerCase() !== 'post') return undefined;
  try {
    const url = new URL(attribute('action') || page.URL, page.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
