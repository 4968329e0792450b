const hasInvokers = 'commandForElement' in HTMLButtonElement.prototype;

/**
 * Calls `obey` for `<button commandfor="id" command="--…">` anywhere in the page: by the `command` event,
 * and where the browser has no invoker commands (HTML, "command" attribute), by the click itself.
 */
export function onCommands(
  element: HTMLElement,
  obey: (command: string) => void,
  signal: AbortSignal,
): void {
  const onCommand = (event: Event) => obey((event as Event & { command: string }).command);
  element.addEventListener('command', onCommand, { signal });
  if (hasInvokers) return;
  const onClick = (event: Event) => {
    const button = event.composedPath().find((node) => (node as Element).localName === 'button');
    const invoker = button as Element | undefined;
    if (event.defaultPrevented || !element.id) return;
    if (invoker?.getAttribute('commandfor') !== element.id) return;
    obey(invoker.getAttribute('command') ?? '');
  };
  element.ownerDocument.addEventListener('click', onClick, { signal });
}
