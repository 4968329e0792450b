import type { ArgTypes, InputType } from 'storybook/internal/types';

import { findElement } from './manifests.ts';

type Rows = [name: string, row: InputType][];

/**
 * Attributes with a control that fits, and all else of the public contract as rows to read. Storybook's own
 * table offers JSON editors for `string | undefined` and for slots, and lists an attribute and its property twice.
 */
export function argTypesOf(tagName: string): ArgTypes {
  const element = findElement(tagName);
  if (!element) return {};
  const methods = element.members?.filter(
    ({ kind, privacy }) => kind === 'method' && privacy !== 'private' && privacy !== 'protected',
  );
  const rows: Rows = [
    ...(element.attributes ?? []).map((attribute): Rows[number] => [
      attribute.name,
      { ...toRow(attribute, 'attributes'), control: controlFor(attribute.type?.text) },
    ]),
    ...toRead(element.slots, 'slots'),
    ...toRead(element.events, 'events'),
    ...toRead(element.cssParts, 'parts'),
    ...toRead(element.cssStates, 'states'),
    ...toRead(element.cssProperties, 'custom properties'),
    ...toRead(
      methods?.map((method) => ({ ...method, type: { text: signatureOf(method) } })),
      'methods',
    ),
  ];
  return Object.fromEntries(rows);
}

interface Documented {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
  parsedType?: { text: string };
}

/** Keyed by category too: a part and an attribute may share a name. */
function toRead(list: readonly Documented[] | undefined, category: string): Rows {
  return (list ?? []).map((item) => [
    `${category}: ${item.name}`,
    { ...toRow(item, category), control: false },
  ]);
}

function toRow(item: Documented, category: string): InputType {
  const type = item.parsedType?.text ?? item.type?.text;
  return {
    name: item.name || 'default',
    description: item.description ?? '',
    table: {
      category,
      ...(type ? { type: { summary: type.replace(' | undefined', '') } } : {}),
      ...(item.default ? { defaultValue: { summary: item.default } } : {}),
    },
  };
}

/** What HTML can write is text, unless it is switched or counted. */
function controlFor(type = 'string'): NonNullable<InputType['control']> {
  if (type === 'boolean') return { type: 'boolean' };
  if (/^number\b/.test(type)) return { type: 'number' };
  return { type: 'text' };
}

function signatureOf({
  parameters,
  ...method
}: {
  parameters?: Documented[];
  return?: { type?: { text: string } };
}): string {
  const given = (parameters ?? []).map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`);
  return `(${given.join(', ')}) => ${method.return?.type?.text ?? 'void'}`;
}
