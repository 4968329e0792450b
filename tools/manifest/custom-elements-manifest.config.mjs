// Run in a package's folder: `cem analyze --config ../../tools/manifest/custom-elements-manifest.config.mjs`
import path from 'node:path';

import { cemSorterPlugin } from '@wc-toolkit/cem-sorter';
import { cemValidatorPlugin } from '@wc-toolkit/cem-validator';
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';

import { publicMembers, publicModules } from './public-api.ts';

export default {
  globs: ['src/*.ts'],
  outdir: 'dist',
  litelement: true,
  quiet: true,
  // The analyzer has a TypeScript of its own, older than ours, which does not know all our options.
  overrideModuleCreation({ ts, globs }) {
    const program = getTsProgram(ts, globs, '../../tools/manifest/tsconfig.cem.json');
    return globs.map((file) => program.getSourceFile(path.resolve(file)));
  },
  plugins: [
    publicMembers(),
    typeParserPlugin(),
    publicModules(),
    cemSorterPlugin({ customFields: ['commands', 'cssProperties'] }),
    cemValidatorPlugin(),
  ],
};
