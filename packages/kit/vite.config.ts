import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { defineConfig, type Plugin, type UserConfigFnObject } from 'vite';

/** The one file has all that elements load on demand inside, but not fourteen languages: those stand beside it. */
const languagesBeside: Plugin = {
  name: 'stet-languages-beside',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!importer?.endsWith('core/dist/languages/index.js') || !source.endsWith('.js')) return null;
    const fileName = path.posix.join('languages', path.basename(source));
    const file = path.resolve(path.dirname(importer), source);
    this.emitFile({ type: 'asset', fileName, source: await readFile(file, 'utf8') });
    return { id: `./${fileName}`, external: true };
  },
};

/** `vite build` makes the one file; `vite build --mode auto` the loader, with a file for each element beside it. */
const config: UserConfigFnObject = defineConfig(({ mode }) => ({
  plugins: mode === 'auto' ? [] : [languagesBeside],
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
            ? {
                groups: [
                  {
                    name: 'shared',
                    test: /node_modules.(lit|@lit)|packages.core.dist.(?!languages)/,
                  },
                ],
              }
            : false,
      },
    },
  },
}));
export default config;
