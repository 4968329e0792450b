import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Flags } from '../environment.ts';
import { OperatorError } from '../operator-error.ts';
import type { ServiceOptions } from '../options.ts';
import { settle } from '../settings.ts';
import type { Database } from '../store/database.ts';
import { exportHead, exportRows, exportThreads, type ExportedRow } from '../store/export.ts';
import { threadRow } from '../store/list.ts';
import { importAll, inWords } from './import.ts';
import { DISQUS_THREADS, readDisqus } from './read-disqus.ts';
import { readNdjson } from './read-ndjson.ts';
import { readWxr, WXR_THREADS } from './read-wxr.ts';
import type { Incoming, ThreadFrom } from './record.ts';
import { csvHead, csvRows } from './write-csv.ts';
import { WXR_HEAD, WXR_ITEM_END, WXR_TAIL, wxrComment, wxrItem } from './write-wxr.ts';

const BATCH = 500;

/** `export`: to standard output, as slowly as it is read. */
export async function exportTo(
  write: (text: string) => Promise<void>,
  { reader }: Database,
  flags: Flags,
): Promise<void> {
  const withEmail = flags['with-email'] === true;
  const { thread, format = 'ndjson' } = flags;
  async function* batches(of: string | undefined): AsyncGenerator<ExportedRow[]> {
    for (let after = 0; ;) {
      const rows = await exportRows(reader, { after, limit: BATCH, thread: of, withEmail });
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows;
      after = last.seq;
    }
  }
  if (format === 'csv') {
    await write(csvHead(withEmail));
    for await (const rows of batches(thread)) await write(csvRows(rows, withEmail));
  } else if (format === 'ndjson') {
    const lines = await exportHead(reader, { thread, withEmail });
    for (const line of lines) await write(`${JSON.stringify(line)}\n`);
    for await (const rows of batches(thread)) {
      for (const { line } of rows) await write(`${JSON.stringify(line)}\n`);
    }
  } else if (format === 'wxr') {
    await write(WXR_HEAD);
    let number = 0;
    for await (const name of threadsOf()) {
      let isBegun = false;
      for await (const rows of batches(name)) {
        const [first] = rows;
        if (!isBegun && first !== undefined) {
          const isClosed = (await threadRow(reader, name))?.state === 'closed';
          await write(wxrItem(name, ++number, first, isClosed));
          isBegun = true;
        }
        for (const row of rows) await write(wxrComment(row));
      }
      if (isBegun) await write(WXR_ITEM_END);
    }
    await write(WXR_TAIL);
  } else {
    throw new OperatorError(`--format is "${format}".`, 'It may be ndjson, wxr or csv.');
  }

  async function* threadsOf(): AsyncGenerator<string> {
    if (thread !== undefined) {
      yield thread;
      return;
    }
    for (let after = ''; ;) {
      const names = await exportThreads(reader, after);
      const last = names.at(-1);
      if (last === undefined) return;
      yield* names;
      after = last;
    }
  }
}

/** `import`: what kind of file it is, it says itself. Answers what was done, in words. */
export async function importFrom(
  file: string,
  database: Database,
  options: ServiceOptions,
  threadFrom: string | undefined,
): Promise<string> {
  if (file !== '-' && !(await stat(file).catch(() => null))?.isFile()) {
    throw new OperatorError(
      `There is no file ${file}.`,
      'Name an export, or - for standard input.',
    );
  }
  const input = file === '-' ? process.stdin : createReadStream(file);
  const chunks = decoded(input);
  const report = await importAll(await recordsIn(chunks, threadFrom), database, settle(options));
  return inWords(report);
}

async function recordsIn(
  chunks: AsyncGenerator<string>,
  threadFrom: string | undefined,
): Promise<AsyncIterable<Incoming>> {
  let begin = '';
  while (begin.trimStart().length < 2_000 && begin.length < 1_000_000) {
    const next = await chunks.next();
    if (next.done === true) break;
    begin += next.value;
  }
  async function* all(): AsyncGenerator<string> {
    yield begin;
    yield* chunks;
  }
  const head = begin.trimStart();
  if (head.startsWith('{') || head === '') return readNdjson(all());
  if (head.startsWith('<')) {
    // The first tag that is no declaration and no comment.
    const root = /<([a-z]+)[\s>]/i.exec(head.replace(/<!--[^]*?-->/g, ''))?.[1];
    if (root === 'rss') return readWxr(all(), threadsBy(threadFrom, WXR_THREADS));
    if (root === 'disqus') return readDisqus(all(), threadsBy(threadFrom, DISQUS_THREADS));
  }
  throw new OperatorError(
    'This is no export that is known here.',
    'Give an NDJSON export of this service, a WordPress export (WXR) or a Disqus export (XML, unpacked).',
  );
}

function threadsBy(given: string | undefined, known: readonly ThreadFrom[]): ThreadFrom {
  const found = known.find((name) => name === (given ?? known[0]));
  if (found !== undefined) return found;
  throw new OperatorError(
    `--thread-from is "${given}".`,
    `For this kind of file it may be ${known.join(', ')}; without it, ${known[0]}.`,
  );
}

async function* decoded(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of input) {
      yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new OperatorError(
      'The file is not UTF-8.',
      'Export it as UTF-8, or convert it with iconv.',
    );
  }
}
