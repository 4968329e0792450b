import type { CommentInput, Field } from './adapter.ts';

export type Control = HTMLInputElement | HTMLTextAreaElement;
export type FormFields = Record<Field | 'parent' | 'thread', Control | null>;

/** WordPress's names, which most themes and many other systems keep. */
const roleByName = new Map<string, keyof FormFields>([
  ['comment', 'comment'],
  ['author', 'name'],
  ['email', 'email'],
  ['url', 'url'],
  ['comment_parent', 'parent'],
  ['comment_post_ID', 'thread'],
]);
const roles = new Set<string | undefined>(roleByName.values());

/** The controls of a CMS's form, by `data-role` or else by WordPress's names; null where it has none. */
export function fieldsOf(form: HTMLFormElement): FormFields {
  const fields: FormFields = {
    comment: null,
    name: null,
    email: null,
    url: null,
    parent: null,
    thread: null,
  };
  const controls = [...form.elements].filter(isControl);
  for (const control of controls) {
    const role = control.dataset['role'];
    if (isRole(role)) fields[role] ??= control;
  }
  for (const control of controls) {
    const role = roleByName.get(control.name);
    if (role && !isRole(control.dataset['role'])) fields[role] ??= control;
  }
  return fields;
}

/** What stands in the form. */
export function inputOf(form: HTMLFormElement): CommentInput {
  const fields = fieldsOf(form);
  const valueOf = (name: keyof FormFields): string => fields[name]?.value ?? '';
  const parent = valueOf('parent');
  return {
    comment: valueOf('comment'),
    name: valueOf('name'),
    email: valueOf('email'),
    url: valueOf('url'),
    // WordPress writes 0 for a comment on the article itself.
    parent: parent === '' || parent === '0' ? null : parent,
  };
}

function isRole(role: string | undefined): role is keyof FormFields {
  return roles.has(role);
}

function isControl(element: Element): element is Control {
  return element.localName === 'textarea' || element.localName === 'input';
}
