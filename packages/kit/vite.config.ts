import { defineConfig, type UserConfig } from 'vite';

const config: UserConfig = defineConfig({
  build: {
    lib: { entry: 'src/stet.ts', formats: ['es'], fileName: () => 'stet.js' },
    emptyOutDir: false,
    sourcemap: true,
    target: 'es2022',
    // One file, whatever the packages load on demand; and library builds keep their white space unless told.
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
});
export default config;
