import { buttonStyles, followFor, openAdoptedRoot } from '@stet/core';

import { noticeStyles } from './comment-form.styles.ts';

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

interface NoticeRoot {
  above: ShadowRoot;
  below: ShadowRoot;
  remove: () => void;
}

const noticeRoots = new WeakMap<HTMLFormElement, NoticeRoot>();

/** Boxes round an adopted form for what we have to say, since the form is not inside our tag. */
export function noticeRootFor(form: HTMLFormElement): NoticeRoot {
  const known = noticeRoots.get(form);
  if (known) return known;
  const box = () => form.ownerDocument.createElement('div');
  const [above, below] = [box(), box()];
  form.before(above);
  form.after(below);
  const styles = [buttonStyles, noticeStyles];
  const made: NoticeRoot = {
    above: openAdoptedRoot('stet-comment-form', above, styles) as ShadowRoot,
    below: openAdoptedRoot('stet-comment-form', below, styles) as ShadowRoot,
    remove: () => {
      above.remove();
      below.remove();
      noticeRoots.delete(form);
    },
  };
  noticeRoots.set(form, made);
  return made;
}
