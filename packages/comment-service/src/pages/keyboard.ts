/** Runs in the moderator's browser: everything it does, the page's buttons do without it. */
function useKeyboard(): void {
  const items = [...document.querySelectorAll<HTMLElement>('.queue > li')];
  let at = -1;

  function go(step: number): void {
    if (items.length === 0) return;
    at = Math.min(Math.max(at + step, 0), items.length - 1);
    items[at]?.focus();
  }

  function press(selector: string): void {
    items[at]?.querySelector<HTMLElement>(selector)?.click();
  }

  const keys: Record<string, () => void> = {
    j: () => go(1),
    k: () => go(-1),
    x: () => press('input[type=checkbox]'),
    a: () => press('button[data-key=a]'),
    h: () => press('button[data-key=h]'),
    r: () => press('button[data-key=r]'),
    p: () => press('button[data-key=p]'),
    u: () => document.querySelector<HTMLElement>('#undo button')?.click(),
    '/': () => document.querySelector<HTMLElement>('input[type=search]')?.focus(),
    '?': () => document.querySelector<HTMLElement>('#keys summary')?.click(),
  };

  document.addEventListener('focusin', ({ target }) => {
    const index = items.findIndex((item) => target instanceof Node && item.contains(target));
    if (index >= 0) at = index;
  });
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    const typing =
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && target.type !== 'checkbox');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const run = keys[key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  });
}

/** The function above as the text of a script; it uses nothing from outside itself. */
export const keyboardScript: string = ['(', useKeyboard.toString(), ')();'].join('');
