import { mock } from 'node:test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../src/command-line.ts';
import { exportTo } from '../src/exchange/commands.ts';
import { openDatabase } from '../src/store/database.ts';
import { temporaryFolder, variablesFor } from './helpers.ts';

/** Runs `import` on a file of this text; answers what it said. */
export async function importText(
  db: string,
  text: string | Uint8Array,
  ...flags: string[]
): Promise<{ code: number; said: string }> {
  const file = join(temporaryFolder(), 'export');
  writeFileSync(file, text);
  let said = '';
  const note = (line: string): void => void (said += `${line}\n`);
  const log = mock.method(console, 'log', note);
  const error = mock.method(console, 'error', note);
  const code = await runCommand(['import', file, ...flags], variablesFor(db)).finally(() => {
    log.mock.restore();
    error.mock.restore();
  });
  return { code, said };
}

export async function exportText(
  db: string,
  flags: { format?: string; thread?: string; 'with-email'?: boolean } = {},
): Promise<string> {
  const database = await openDatabase(db);
  let text = '';
  await exportTo(
    (more) => {
      text += more;
      return Promise.resolve();
    },
    database,
    flags,
  );
  await database.close();
  return text;
}

interface WxrComment {
  id: number;
  parent?: number;
  author?: string;
  email?: string;
  url?: string;
  content?: string;
  approved?: string;
  type?: string;
  date?: string;
}

/** A page of a WordPress export as WordPress writes it. */
export function wxrItem(comments: WxrComment[], more = ''): string {
  return `<item><title><![CDATA[A story]]></title><link>https://news.example/a-story/</link>
<guid isPermaLink="false">https://news.example/?p=7</guid>
<content:encoded><![CDATA[<p>The <b>story</b> itself & more</p>]]></content:encoded>
<wp:post_id>7</wp:post_id><wp:post_name><![CDATA[a-story]]></wp:post_name>
<wp:comment_status><![CDATA[closed]]></wp:comment_status>
<wp:postmeta><wp:meta_key>link</wp:meta_key><wp:meta_value>x</wp:meta_value></wp:postmeta>
${comments.map(wxrComment).join('')}${more}</item>`;
}

function wxrComment(comment: WxrComment): string {
  const { id, parent = 0, author = 'Ada', email = '', url = '', content = `Words ${id}` } = comment;
  const { approved = '1', type = 'comment', date = `2020-01-0${id % 9 || 9} 10:00:00` } = comment;
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id>
<wp:comment_author><![CDATA[${author}]]></wp:comment_author>
<wp:comment_author_email><![CDATA[${email}]]></wp:comment_author_email>
<wp:comment_author_url>${url}</wp:comment_author_url>
<wp:comment_author_IP><![CDATA[203.0.113.9]]></wp:comment_author_IP>
<wp:comment_date_gmt><![CDATA[${date}]]></wp:comment_date_gmt>
<wp:comment_content><![CDATA[${content}]]></wp:comment_content>
<wp:comment_approved><![CDATA[${approved}]]></wp:comment_approved>
<wp:comment_type><![CDATA[${type}]]></wp:comment_type>
<wp:comment_parent>${parent}</wp:comment_parent>
<wp:commentmeta><wp:meta_key>wp:comment_id</wp:meta_key><wp:meta_value>666</wp:meta_value></wp:commentmeta>
</wp:comment>`;
}

export function wxr(items: string, before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>${before}<!-- made by WordPress -->
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>News</title><link>https://news.example</link><wp:wxr_version>1.2</wp:wxr_version>${items}</channel></rss>`;
}
