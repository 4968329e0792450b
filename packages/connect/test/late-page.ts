import { join } from 'node:path';
import { build } from 'esbuild';

/** The element as one script, to be given to a page whenever a test wants. */
export async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../src/define.ts')],
    bundle: true,
    format: 'iife',
    conditions: ['@stet/source'],
    write: false,
    logLevel: 'error',
  });
  return outputFiles.map((file) => file.text).join('');
}

export const list = (attributes: string): string => `<stet-connect ${attributes}><ul>
  <li><a rel="me" href="https://social.paper.example/@paper">Mastodon</a></li>
  <li><a href="https://www.facebook.com/paper">Facebook</a></li>
  <li><a href="mailto:news@paper.example">The morning newsletter</a></li>
  <li><a href="/feed/">RSS</a></li>
  <li><a href="https://news.google.com/publications/paper">Google News</a></li>
</ul></stet-connect>`;
