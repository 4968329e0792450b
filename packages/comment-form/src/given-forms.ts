import { followFor } from '@stet/core';

interface FormCallbacks {
  enter: (form: HTMLFormElement) => void;
  leave: (form: HTMLFormElement) => void;
  /** Called once after the page had time to bring its forms. */
  settled: () => void;
}

/** Follows the form inside an element, or with `selector` the forms that it names in the document. */
export function followForms(
  element: HTMLElement,
  selector: string | undefined,
  { enter, leave, settled }: FormCallbacks,
): () => void {
  const asForm = (match: HTMLElement) =>
    match.localName === 'form' ? (match as HTMLFormElement) : match.querySelector('form');
  const follow = (act: (form: HTMLFormElement) => void) => (match: HTMLElement) => {
    const form = asForm(match);
    if (form) act(form);
  };
  const root = selector ? element.ownerDocument : element;
  const callbacks = { enter: follow(enter), leave: follow(leave) };
  const stop = followFor(element, selector || 'form', callbacks, root);
  const timer = setTimeout(settled, 1000);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
