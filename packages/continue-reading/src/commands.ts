/** Whether the text is to be open after a command; undefined for the other way round. */
const asked = new Map<string, boolean | undefined>([
  ['--expand', true],
  ['--collapse', false],
  ['--toggle', undefined],
]);
const hasInvokers = 'commandForElement' in HTMLButtonElement.prototype;

/**
 * Calls `toggle` for `<button commandfor="id" command="--…">` anywhere in the page: by the `command` event,
 * and where the browser has no invoker commands (HTML, "command" attribute), by the click itself.
 */
export function onCommands(
  element: HTMLElement,
  toggle: (open: boolean | undefined) => void,
  signal: AbortSignal,
): void {
  const obey = (command: string) => asked.has(command) && toggle(asked.get(command));
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
