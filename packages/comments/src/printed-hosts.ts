/** What the page has printed for an element: in it, or in what it has adopted. */
export function printedHosts(host: HTMLElement & { for: string }): HTMLElement[] {
  return host.for ? [...host.ownerDocument.querySelectorAll<HTMLElement>(host.for)] : [host];
}
