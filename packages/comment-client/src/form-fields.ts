import type { CommentInput, Field } from './adapter.ts';

export type Control = HTMLInputElement | HTMLTextAreaElement;
export type FormFields = Record<Field | 'parent' | 'thread', Control | null>;

/** WordPress's names, which most themes and many other systems keep. */
const roleByName: Record<string, keyof FormFields> = {
  comment: 'comment',
  author: 'name',
  email: 'email',
  url: 'url',
  comment_parent: 'parent',
  comment_post_ID: 'thread',
};

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
    if (role !== undefined && Object.hasOwn(fields, role)) fields[role as Field] ??= control;
  }
  for (const control of controls)
    if (Object.hasOwn(roleByName, control.name)) {
      const role = roleByName[control.name];
      if (role) fields[role] ??= control;
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

function isControl(element: Element): element is Control {
  return element.localName === 'textarea' || element.localName === 'input';
}
