import { run } from 'node:test';
import { spec } from 'node:test/reporters';

export interface Count {
  passed: number;
  failed: number;
}

/** Runs test files in Node, two at a time, as much of them waits for browsers; and counts their tests. */
export async function runInNode(files: string[]): Promise<Count> {
  const count: Count = { passed: 0, failed: 0 };
  const stream = run({
    files,
    concurrency: 2,
    timeout: 900_000,
    execArgv: ['--conditions=@stet/source', '--disable-warning=ExperimentalWarning'],
  });
  stream.on('test:pass', (data) => {
    if (data.details.type !== 'suite' && data.skip === undefined) count.passed += 1;
  });
  stream.on('test:fail', (data) => {
    if (data.details.type !== 'suite') count.failed += 1;
  });
  stream.compose(spec).pipe(process.stdout);
  await new Promise((resolve) => stream.once('close', resolve));
  return count;
}
