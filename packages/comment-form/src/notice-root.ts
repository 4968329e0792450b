import { buttonStyles, openAdoptedRoot } from '@stet/core';

import { noticeStyles } from './notices.styles.ts';

interface NoticeRoot {
  above: ShadowRoot;
  below: ShadowRoot;
  remove: () => void;
}

const noticeRoots = new WeakMap<HTMLFormElement, NoticeRoot>();

/** Boxes round an adopted form for what we have to say, since the form is not inside our tag. */
export function noticeRootFor(form: HTMLFormElement, make: true): NoticeRoot;
export function noticeRootFor(form: HTMLFormElement, make?: boolean): NoticeRoot | undefined;
export function noticeRootFor(form: HTMLFormElement, make = false): NoticeRoot | undefined {
  const known = noticeRoots.get(form);
  if (known ?? !make) return known;
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
