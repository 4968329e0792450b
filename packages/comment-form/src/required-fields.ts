import { fieldsOf, type Field } from '@stet/comment-client';

const names: Record<string, Field> = {
  comment: 'comment',
  name: 'name',
  email: 'email',
  website: 'url',
  url: 'url',
};

/** The fields that `require="comment name email"` names. */
export function requiredFields(require: string): Field[] {
  return require.split(/\s+/).flatMap((word) => names[word] ?? []);
}

/** What a CMS's form asks for: what the author says, else what the form itself marks. */
export function requiredIn(
  form: HTMLFormElement,
  element: HTMLElement & { require: string },
): Field[] {
  if (element.hasAttribute('require')) return requiredFields(element.require);
  const fields = fieldsOf(form);
  const marked = (['name', 'email', 'url'] as const).filter((name) => fields[name]?.required);
  return ['comment', ...marked];
}
