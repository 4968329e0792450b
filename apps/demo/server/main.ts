import { join } from 'node:path';
import { OperatorError, type Moderation } from '@stet/comment-service';
import { openPaper, type Paper } from './paper.ts';

const wished = process.env['STET_PORT'] ?? '4600';
const port = Number(wished);
if (!/^\d+$/.test(wished) || port > 65_000) {
  console.error(
    `STET_PORT is "${wished}". Give a port number from 0 to 65000, such as STET_PORT=4600.`,
  );
  process.exit(1);
}

const db = process.env['STET_DB'] ?? join(import.meta.dirname, '..', '.data', 'comments.sqlite');

const paper = await open();
console.log(`The Pellmouth Lantern is open at ${paper.url}`);

let closing = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Asked twice, it goes at once.
    if (closing) process.exit(1);
    closing = true;
    void paper.close().then(() => process.exit(0));
  });
}

async function open(): Promise<Paper> {
  const { STET_MODERATION: moderation, STET_SECRET: secret } = process.env;
  try {
    return await openPaper({
      db,
      port,
      ...(moderation !== undefined && { moderation: moderation as Moderation }),
      ...(secret !== undefined && { secret }),
    });
  } catch (error) {
    // What the operator can mend is said in words; anything else is ours and keeps its stack.
    if (!(error instanceof OperatorError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
