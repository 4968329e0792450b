import type { Comment } from './protocol.ts';
import { escapeHtml } from './text/escape.ts';

export interface Feed {
  thread: string;
  /** Address of the feed itself. */
  self: string;
  comments: Comment[];
}

/** RFC 4287. */
export function atomFeed({ thread, self, comments }: Feed): string {
  const updated = comments.map(changedAt).sort().at(-1) ?? new Date(0).toISOString();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${xml(`Comments: ${thread}`)}</title>
<id>${xml(self)}</id>
<link rel="self" href="${xml(self)}"/>
<updated>${updated}</updated>
${comments.map(atomEntry).join('')}</feed>
`;
}

function atomEntry(comment: Comment): string {
  const { id, author, content, url, createdAt } = comment;
  return `<entry>
<title>${xml(titleOf(comment))}</title>
<id>${xml(`urn:stet:${id}`)}</id>
${url === null ? '' : `<link href="${xml(url)}"/>\n`}<published>${createdAt}</published>
<updated>${changedAt(comment)}</updated>
<author><name>${xml(author.name || 'Anonymous')}</name>${author.url === null ? '' : `<uri>${xml(author.url)}</uri>`}</author>
<content type="html">${xml(content.html)}</content>
</entry>
`;
}

/** JSON Feed 1.1. */
export function jsonFeed({ thread, self, comments }: Feed): Record<string, unknown> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `Comments: ${thread}`,
    feed_url: self,
    items: comments.map((comment) => ({
      id: comment.id,
      ...(comment.url !== null && { url: comment.url }),
      title: titleOf(comment),
      content_html: comment.content.html,
      content_text: comment.content.text,
      date_published: comment.createdAt,
      ...(comment.editedAt !== null && { date_modified: comment.editedAt }),
      authors: [
        {
          name: comment.author.name || 'Anonymous',
          ...(comment.author.url !== null && { url: comment.author.url }),
        },
      ],
    })),
  };
}

function titleOf({ author }: Comment): string {
  return `Comment by ${author.name || 'Anonymous'}`;
}

function changedAt({ createdAt, editedAt }: Comment): string {
  return editedAt ?? createdAt;
}

/** XML 1.0 has no place for some characters that JSON and HTML have. */
function xml(text: string): string {
  return escapeHtml(text).replace(
    /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
    '\ufffd',
  );
}
