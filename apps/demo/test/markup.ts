import { Parser } from 'htmlparser2';

export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

export interface ReadMarkup {
  tags: readonly Tag[];
  /** Runs of white space are one space, as a reader sees them. */
  text: string;
  /** Elements that nothing in the source closes, and others that cannot be right. */
  faults: readonly string[];
  all: (name: string) => readonly Record<string, string>[];
}

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Reads a page or a feed strictly: every element has to be closed by its own tag. */
export function readMarkup(source: string, xml = false): ReadMarkup {
  const tags: Tag[] = [];
  const faults: string[] = [];
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        tags.push({ name, attributes: { ...attributes } });
      },
      onclosetag(name, implied) {
        if (!implied || (xml ? closesItself() : voids.has(name))) return;
        faults.push(`<${name}> is not closed`);
      },
      ontext(data) {
        text += data;
      },
    },
    { xmlMode: xml, decodeEntities: true },
  );
  const closesItself = (): boolean =>
    source.slice(parser.startIndex, parser.endIndex + 1).endsWith('/>');
  parser.end(source);
  const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
  for (const id of new Set(ids)) {
    if (ids.filter((other) => other === id).length > 1) faults.push(`id "${id}" stands twice`);
  }
  return {
    tags,
    text: text.replace(/\s+/g, ' '),
    faults,
    all: (wanted) => tags.filter(({ name }) => name === wanted).map(({ attributes }) => attributes),
  };
}
