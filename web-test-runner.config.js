import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromiumFlags, enginePath } from './tools/testing/src/engines.ts';
import { serveConversation } from './tools/testing/src/serve-conversation.ts';
import { servePages } from './tools/testing/src/serve-pages.ts';

const engines = (process.env.STET_ENGINES ?? 'chromium').split(',');
const launchers = {
  chromium: () =>
    puppeteerLauncher({
      launchOptions: { executablePath: enginePath('chromium'), args: chromiumFlags },
      createPage: async ({ context }) => {
        // Test files run side by side: each has storage of its own, as one clears what another has kept …
        const own = await context.browser().createBrowserContext();
        const page = await own.newPage();
        // … and believes that it is in front, which only one tab can be.
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  firefox: () =>
    puppeteerLauncher({
      launchOptions: { browser: 'firefox', executablePath: enginePath('firefox') },
      concurrency: 1,
    }),
  webkit: () =>
    onePageAtATime({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(process.env.STET_WEBKIT_PORT),
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        // Frames that tests open hold back a page's load event, and waiting for that one gives up after 120 s.
        pageLoadStrategy: 'none',
        // The classic protocol: WebKitWebDriver refuses the capabilities of the bidirectional one.
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {
          binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
          args: ['--automation'],
        },
      },
    }),
};

// By itself the launcher runs several test files as frames of one page, and keys sent to one frame lose the others.
function onePageAtATime(options) {
  const launcher = webdriverLauncher(options);
  const initialize = launcher.initialize.bind(launcher);
  return Object.assign(launcher, {
    concurrency: 1,
    initialize: (config) => initialize({ ...config, concurrency: 1 }),
  });
}

export default {
  files: (process.env.STET_TEST_FILES ?? 'packages/*/test/**/!(*.node).test.ts').split(','),
  nodeResolve: { exportConditions: ['@stet/source', 'browser', 'development'] },
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
  ],
  middleware: [serveConversation, servePages],
  // In development mode Lit says so on every page, and remarks on second updates, which some elements need.
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).includes('lit.dev/msg/')),
  browsers: engines.map((engine) => launchers[engine]()),
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) })],
  concurrency: 2,
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 40_000 } },
};
