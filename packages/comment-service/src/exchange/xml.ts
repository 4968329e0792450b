import { createRequire } from 'node:module';
import { OperatorError } from '../operator-error.ts';

/** The part of saxes that is used here: its own types do not pass `exactOptionalPropertyTypes`. */
interface Parser {
  readonly line: number;
  on(name: 'error', heard: (error: Error) => void): void;
  on(name: 'doctype' | 'text' | 'cdata' | 'comment', heard: (text: string) => void): void;
  on(name: 'xmldecl', heard: (declaration: { encoding?: string }) => void): void;
  on(name: 'closetag', heard: (tag: { name: string }) => void): void;
  on(
    name: 'opentag',
    heard: (tag: { name: string; attributes: Record<string, string> }) => void,
  ): void;
  write(chunk: string): void;
  close(): void;
}

const { SaxesParser } = createRequire(import.meta.url)('saxes') as {
  SaxesParser: new (options: { xmlns: false; position: true }) => Parser;
};

/** Deeper than any export nests. */
const MAX_DEPTH = 32;
/** Of one text, tag or comment that has not ended; a post's whole body is one. */
const MAX_PIECE = 8 * 1024 * 1024;
/** Of one field that is kept; a comment has less, or is refused by its length. */
const MAX_FIELD = 256 * 1024;
const MAX_FIELDS = 200;

/** An element that was asked for, with the texts of its children and those asked for inside it. */
export interface XmlRecord {
  name: string;
  attributes: ReadonlyMap<string, string>;
  fields: Map<string, string>;
  inner: XmlRecord[];
}

/**
 * Reads a document of any length piece by piece, and tells each element of `wanted` that stands in no other of them.
 * The file may be hostile: it can define no entities (whoever defines one is refused), so that nothing expands,
 * and nothing is fetched.
 */
export async function* xmlRecords(
  chunks: AsyncIterable<string>,
  wanted: ReadonlySet<string>,
): AsyncGenerator<XmlRecord> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const done: XmlRecord[] = [];
  const open: XmlRecord[] = [];
  /** Names of the elements around, the outermost first. */
  const path: string[] = [];
  /** How deep the innermost record stands. */
  let base = 0;
  let waiting = 0;

  const refuse = (what: string, remedy: string): never => {
    throw new OperatorError(`Line ${parser.line} of the file ${what}.`, remedy);
  };
  parser.on('error', (error) => {
    refuse(
      `is no XML: ${error.message.replace(/^\d+:\d+:\s*/, '')}`,
      'What came before it is imported. Mend the file, or export it again, and import it once more.',
    );
  });
  parser.on('doctype', () =>
    refuse(
      'has a DOCTYPE, which no export has and which can make entities',
      'Take it out if you know who made the file.',
    ),
  );
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') {
      refuse(`says that it is ${encoding}`, 'Export it as UTF-8, or convert it: iconv -t UTF-8');
    }
  });
  parser.on('opentag', ({ name, attributes }) => {
    waiting = 0;
    path.push(name);
    if (path.length > MAX_DEPTH) refuse('nests too deep', 'No export does; look into the file.');
    const around = open.at(-1);
    const given = new Map(Object.entries(attributes));
    if (wanted.has(name)) {
      const record = { name, attributes: given, fields: new Map<string, string>(), inner: [] };
      around?.inner.push(record);
      open.push(record);
      base = path.length;
    }
  });
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.on('comment', () => (waiting = 0));
  parser.on('closetag', ({ name }) => {
    waiting = 0;
    path.pop();
    if (open.at(-1)?.name !== name || path.length >= base) return;
    const record = open.pop();
    base = open.length === 0 ? 0 : path.lastIndexOf(open.at(-1)?.name ?? '') + 1;
    if (record !== undefined && open.length === 0) done.push(record);
  });

  function keep(text: string): void {
    waiting = 0;
    const record = open.at(-1);
    const name = path.at(-1);
    // Only children of the record itself: what lies deeper is about something else.
    if (record === undefined || name === undefined || path.length !== base + 1) return;
    const { fields } = record;
    if (!fields.has(name) && fields.size >= MAX_FIELDS) return;
    const kept = fields.get(name) ?? '';
    fields.set(name, kept + text.slice(0, MAX_FIELD + 1 - kept.length));
  }

  for await (const chunk of chunks) {
    waiting += chunk.length;
    parser.write(chunk);
    if (waiting > MAX_PIECE) refuse('goes on without end', 'No export does; look into the file.');
    yield* done.splice(0);
  }
  parser.close();
  yield* done.splice(0);
}
