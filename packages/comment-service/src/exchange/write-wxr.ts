import type { ExportedRow } from '../store/export.ts';
import { escapeHtml } from '../text/escape.ts';

/** WXR 1.2, as WordPress's importer takes it: a post for each thread, and its comments in it. */
export const WXR_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Comments</title>
<link>http://localhost/</link>
<description>Comments</description>
<language>en</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>http://localhost/</wp:base_site_url>
<wp:base_blog_url>http://localhost/</wp:base_blog_url>
`;

export const WXR_TAIL = '</channel>\n</rss>\n';

/** The post of a thread up to its comments. A draft: the words of the article are not here. */
export function wxrItem(
  thread: string,
  number: number,
  first: ExportedRow,
  isClosed: boolean,
): string {
  const link = first.line.page?.url ?? '';
  const date = wordpressTime(first.line.createdAt);
  return `<item>
<title>${cdata(thread)}</title>
<link>${xml(link)}</link>
<pubDate>${new Date(first.line.createdAt).toUTCString()}</pubDate>
<dc:creator>${cdata('admin')}</dc:creator>
<guid isPermaLink="false">${xml(thread)}</guid>
<description></description>
<content:encoded>${cdata('')}</content:encoded>
<excerpt:encoded>${cdata('')}</excerpt:encoded>
<wp:post_id>${number}</wp:post_id>
<wp:post_date>${cdata(date)}</wp:post_date>
<wp:post_date_gmt>${cdata(date)}</wp:post_date_gmt>
<wp:comment_status>${cdata(isClosed ? 'closed' : 'open')}</wp:comment_status>
<wp:ping_status>${cdata('closed')}</wp:ping_status>
<wp:post_name>${cdata('')}</wp:post_name>
<wp:status>${cdata('draft')}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:menu_order>0</wp:menu_order>
<wp:post_type>${cdata('post')}</wp:post_type>
<wp:post_password>${cdata('')}</wp:post_password>
<wp:is_sticky>0</wp:is_sticky>
`;
}

export const WXR_ITEM_END = '</item>\n';

const APPROVED: Readonly<Record<string, string>> = { published: '1', held: '0', removed: 'trash' };

export function wxrComment({ seq, parentSeq, html, line }: ExportedRow): string {
  const date = wordpressTime(line.createdAt);
  return `<wp:comment>
<wp:comment_id>${seq}</wp:comment_id>
<wp:comment_author>${cdata(line.author.name)}</wp:comment_author>
<wp:comment_author_email>${cdata(line.author.email ?? '')}</wp:comment_author_email>
<wp:comment_author_url>${xml(line.author.url ?? '')}</wp:comment_author_url>
<wp:comment_author_IP>${cdata('')}</wp:comment_author_IP>
<wp:comment_date>${cdata(date)}</wp:comment_date>
<wp:comment_date_gmt>${cdata(date)}</wp:comment_date_gmt>
<wp:comment_content>${cdata(paragraphs(html))}</wp:comment_content>
<wp:comment_approved>${cdata(APPROVED[line.status] ?? '0')}</wp:comment_approved>
<wp:comment_type>${cdata('comment')}</wp:comment_type>
<wp:comment_parent>${parentSeq ?? 0}</wp:comment_parent>
<wp:comment_user_id>0</wp:comment_user_id>
</wp:comment>
`;
}

/** WordPress keeps paragraphs and breaks as line ends, and makes them tags when it shows them. */
function paragraphs(html: string): string {
  return html
    .replace(/<br>\n?/g, '\n')
    .replace(/<\/?p>/g, '\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function wordpressTime(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}

function cdata(text: string): string {
  return `<![CDATA[${characters(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function xml(text: string): string {
  return characters(escapeHtml(text));
}

/** XML 1.0 has no place for some characters. */
function characters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
