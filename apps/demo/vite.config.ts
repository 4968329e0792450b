import { defaultClientConditions, defineConfig, type UserConfig } from 'vite';

/** From source, so that no package has to be built first. */
const config: UserConfig = defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  resolve: { conditions: ['@stet/source', ...defaultClientConditions] },
  build: {
    // The theme is written for today's browsers with its fallbacks by hand; nothing is to be rewritten.
    target: 'esnext',
    cssTarget: 'esnext',
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      // What every element uses, in one file instead of a dozen small ones.
      output: {
        codeSplitting: {
          groups: [{ name: 'shared', test: /node_modules.(lit|@lit)|packages.core/ }],
        },
      },
      input: { paper: 'client/paper.ts' },
      // How long a busy machine took is no news to whoever opens the paper.
      checks: { bundlerTimings: false },
    },
  },
});

export default config;
