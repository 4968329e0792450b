import { startTestRunner, type TestSession, type TestSuiteResult } from '@web/test-runner';
import { startWebKitDriver, type EngineName } from './engines.ts';
import type { Count } from './run-node.ts';

/** Runs test files in each engine and counts their tests, one per engine. */
export async function runInBrowsers(files: string[], engines: EngineName[]): Promise<Count> {
  const webkit = engines.includes('webkit') ? await startWebKitDriver() : undefined;
  process.env.STET_ENGINES = engines.join(',');
  process.env.STET_TEST_FILES = files.join(',');
  process.env.STET_WEBKIT_PORT = String(webkit?.port ?? 0);
  // The WebDriver launcher awaits nobody's answer: an engine that does not obey would end the whole run without a count.
  let strayErrors = 0;
  const countStray = (error: unknown): void => {
    strayErrors += 1;
    console.error('An engine did not do what the test runner asked:', error);
  };
  process.on('unhandledRejection', countStray);
  try {
    const runner = await startTestRunner({ readCliArgs: false, autoExitProcess: false });
    if (!runner) throw new Error('The test runner did not start.');
    await new Promise((resolve) => runner.on('finished', resolve));
    const sessions = [...runner.sessions.all()];
    await runner.stop();
    return sessions.map(countSession).reduce(add, { passed: 0, failed: strayErrors });
  } finally {
    process.off('unhandledRejection', countStray);
    webkit?.stop();
  }
}

function countSession(session: TestSession): Count {
  const count = session.testResults ? countSuite(session.testResults) : { passed: 0, failed: 0 };
  // A file that broke before its first test, or outside of one, has failed too.
  if (!session.passed && count.failed === 0) count.failed = 1;
  return count;
}

function countSuite(suite: TestSuiteResult): Count {
  const own = suite.tests
    .filter((test) => !test.skipped)
    .map((test) => (test.passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));
  return [...own, ...suite.suites.map(countSuite)].reduce(add, { passed: 0, failed: 0 });
}

function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}
