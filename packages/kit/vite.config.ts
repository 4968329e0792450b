import { defineConfig, type UserConfig } from 'vite';

/** `vite build` makes the one file; `vite build --mode auto` the loader, with a file for each element beside it. */
const config: UserConfig = defineConfig(({ mode }) => ({
  build: {
    lib: { entry: mode === 'auto' ? 'src/auto.ts' : 'src/stet.ts', formats: ['es'] },
    emptyOutDir: false,
    modulePreload: false,
    sourcemap: true,
    target: 'es2022',
    rolldownOptions: {
      output: {
        // Library builds keep their white space unless told.
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'auto/[name]-[hash].js',
        codeSplitting:
          mode === 'auto'
            ? { groups: [{ name: 'shared', test: /node_modules.(lit|@lit)|packages.core/ }] }
            : false,
      },
    },
  },
}));
export default config;
