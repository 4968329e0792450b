import type { Attribute, Declaration, Described, Member } from './schema.ts';

type Row = string[];

/** The reference of a package's elements, in Markdown: what their doc comments say, as tables. */
export function referenceOf(elements: Declaration[]): string {
  if (elements.length === 1) return sectionsOf(elements[0] as Declaration, '###');
  return elements
    .map((element) => `### \`<${element.tagName}>\`\n\n${sectionsOf(element, '####')}`)
    .join('\n\n');
}

/** One row for each element of the library; `size` says what a page pays for it. */
export function overviewOf(rows: { tag: string; folder: string; summary: string; size: string }[]) {
  return table(
    ['Element', 'Package', 'What it does', 'Size'],
    rows.map(({ tag, folder, summary, size }) => [
      `[\`<${tag}>\`](packages/${folder}/README.md)`,
      `\`@stet/${folder}\``,
      summary,
      size,
    ]),
  );
}

function sectionsOf(element: Declaration, level: string): string {
  const { members = [], attributes = [] } = element;
  const methods = members.filter(({ kind }) => kind === 'method');
  const sections: [title: string, header: Row, rows: Row[]][] = [
    [
      'Attributes and properties',
      ['Attribute', 'Property', 'Type', 'Default', 'Meaning'],
      [...attributes.map(attributeRow), ...members.filter(isPlainProperty).map(propertyRow)],
    ],
    ['Methods', ['Method', 'Returns', 'What it does'], methods.map(methodRow)],
    ['Commands', ['Command', 'What it does'], described(element.commands)],
    ['Events', ['Event', '`detail`', 'When'], (element.events ?? []).map(eventRow)],
    ['Slots', ['Slot', 'What goes in'], described(element.slots, 'default')],
    ['Parts', ['Part', 'What it is'], described(element.cssParts)],
    ['States', ['State', 'While'], described(element.cssStates, '', (name) => `:state(${name})`)],
    [
      'Custom properties',
      ['Property', 'Default', 'What it sets'],
      (element.cssProperties ?? []).map((property) => [
        code(property.name),
        code(property.default),
        text(property),
      ]),
    ],
  ];
  return sections
    .filter(([, , rows]) => rows.length > 0)
    .map(([title, header, rows]) => `${level} ${title}\n\n${table(header, rows)}`)
    .join('\n\n');
}

function isPlainProperty(member: Member): boolean {
  return member.kind === 'field' && member.attribute === undefined;
}

function attributeRow(attribute: Attribute): Row {
  const { name, fieldName = name } = attribute;
  return [code(name), code(fieldName), ...typeAndDefault(attribute), text(attribute)];
}

function propertyRow(property: Member): Row {
  const name = property.readonly ? `${code(property.name)} (read-only)` : code(property.name);
  return ['', name, ...typeAndDefault(property), text(property)];
}

function typeAndDefault({ type, parsedType, default: value = '' }: Described): Row {
  const types = (parsedType ?? type)?.text.replace(/ \| undefined$/, '');
  return [code(types), value === "''" || value === 'undefined' ? '' : code(value)];
}

function methodRow(method: Member): Row {
  const parameters = (method.parameters ?? []).map(
    ({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type?.text ?? 'unknown'}`,
  );
  const returns = method.return?.type?.text ?? 'void';
  return [code(`${method.name}(${parameters.join(', ')})`), code(returns), text(method)];
}

function eventRow(event: Described): Row {
  const detail = /^CustomEvent<(?<detail>.+)>$/s.exec((event.parsedType ?? event.type)?.text ?? '');
  return [code(event.name), code(detail?.groups?.['detail']), text(event)];
}

function described(items: Described[] = [], unnamed = '', show = (name: string) => name): Row[] {
  return items.map((item) => [item.name ? code(show(item.name)) : unnamed, text(item)]);
}

function table(header: Row, rows: Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function text({ description = '' }: Described): string {
  return escapeCell(description);
}

function code(value = ''): string {
  return value && `\`${escapeCell(value)}\``;
}

function escapeCell(value: string): string {
  return value.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}
