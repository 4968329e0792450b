import { join } from 'node:path';
import { build } from 'esbuild';

/** An element from its source as one script, to be given to a page whenever a test wants. */
export async function bundleElement(packageFolder: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(packageFolder, 'src/define.ts')],
    bundle: true,
    format: 'iife',
    conditions: ['@stet/source'],
    write: false,
    logLevel: 'error',
  });
  return outputFiles.map((file) => file.text).join('');
}
