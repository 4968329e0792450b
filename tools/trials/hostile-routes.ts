// Hostile text through every route that takes text, and every place where the service shows it, as HTML documents.
import type { Answer, Client, Sent } from './client.ts';
import { posting } from './client.ts';

const perThread = 100;

export interface Written {
  /** Requests sent, and those answered neither with success nor with a refusal in words. */
  sent: number;
  failed: string[];
  /** Pages that forms were answered with. */
  pages: string[];
}

/** Posts, edits, reports, previews, sends as a form (well and wrong), and makes rules of each text. */
export async function writeAll(
  client: Client,
  secret: string,
  texts: readonly string[],
): Promise<Written> {
  const written: Written = { sent: 0, failed: [], pages: [] };
  const send = async (sent: Sent): Promise<Answer> => {
    const answer = await client.send(sent);
    written.sent += 1;
    const isAnswered = answer.status < 500 && answer.body !== '';
    if (!isAnswered && answer.status !== 303 && answer.status !== 204)
      written.failed.push(`${sent.method} ${sent.path}: ${answer.status}`);
    return answer;
  };
  const json = (method: string, path: string, body: unknown, headers = {}): Sent => ({
    ...{ method, path, body: JSON.stringify(body) },
    headers: { 'Content-Type': 'application/json', ...headers },
  });

  async function write(text: string, index: number): Promise<void> {
    const thread = `hostile-${Math.floor(index / perThread)}`;
    const content = { markdown: text };
    const author = { name: text, url: `https://a.example/${text}` };
    const whole = { thread, author, content, page: { url: text } };
    const first = await send(posting(`whole ${index}`.replace(' ', '-'), whole));
    // Where one field is refused, the others are tried by themselves.
    if (first.status === 422) {
      await send(posting(`words-${index}`, { ...whole, author: { name: 'Ada' } }));
      await send(
        posting(`name-${index}`, {
          ...whole,
          author: { name: text },
          content: { markdown: `By ${index}` },
        }),
      );
      await send(
        posting(`url-${index}`, {
          ...whole,
          author: { name: 'Ada', url: text },
          content: { markdown: `At ${index}` },
        }),
      );
    }
    await send(posting(`thread-${index}`, { ...whole, thread: text }));
    const plain = await send(
      posting(`edited-${index}`, {
        thread,
        author: { name: 'Ada' },
        content: { markdown: `Plain ${index}` },
      }),
    );
    if (plain.status === 201) {
      const { comment, edit } = JSON.parse(plain.body) as {
        comment: { id: string };
        edit: { token: string };
      };
      const one = `/v1/comments/${comment.id}`;
      await send(json('PATCH', one, { content }, { Authorization: `Edit ${edit.token}` }));
      const words = { reason: 'abuse', details: text, contact: text, law: text };
      await send(
        json('POST', `${one}/reports`, words, { 'Reader-Key': `reader-of-${index}-comments` }),
      );
    }
    await send(json('POST', '/v1/preview', { content }));
    for (const [comment, email] of [
      [text, text],
      [`${text} `, ''],
    ] as const) {
      const fields = {
        comment_post_ID: thread,
        author: text,
        email,
        url: text,
        comment,
        return_to: text,
        held_to: text,
        stet_key: text,
      };
      const answer = await send({
        ...{ method: 'POST', path: '/v1/form', body: new URLSearchParams(fields).toString() },
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      });
      if (answer.headers['content-type']?.startsWith('text/html')) written.pages.push(answer.body);
    }
  }
  await inParallel(texts, 16, write);
  // Rules last: they would hold or refuse what comes after them.
  const bearer = { Authorization: `Bearer ${secret}` };
  const act = (action: unknown): Promise<Answer> =>
    send(json('POST', '/v1/moderation/actions', { actions: [action] }, bearer));
  await inParallel(texts, 16, async (pattern, index) => {
    const kind = (['word', 'link', 'name', 'email', 'domain'] as const)[index % 5];
    await act({ action: 'add-rule', rule: { kind, pattern, effect: 'hold' } });
    if (index % 10 === 0) await act({ action: 'thread', thread: pattern, slowSeconds: 1 });
  });
  await inParallel(
    texts.filter((_, index) => index % 10 === 0),
    8,
    async (text, index) => {
      const content = { markdown: `${text} again` };
      await send(posting(`held-${index}`, { thread: 'held', author: { name: text }, content }));
    },
  );
  return written;
}

/** Everything the service shows of a text, by place. */
export async function shownPlaces(
  client: Client,
  cookie: string,
  texts: readonly string[],
): Promise<Map<string, string[]>> {
  const places = new Map<string, string[]>();
  const put = (place: string, html: string): void => {
    places.set(place, [...(places.get(place) ?? []), html]);
  };
  const read = async (path: string): Promise<string> =>
    (await client.send({ path, headers: { Cookie: cookie } })).body;
  const threads = Array.from(
    { length: Math.ceil(texts.length / perThread) },
    (_, index) => `hostile-${index}`,
  );
  for (const thread of [...threads, 'held']) {
    put('HTML fragment', await read(`/v1/threads/${thread}/fragment.html`));
    const atom = await read(`/v1/threads/${thread}/feed.atom`);
    const contents = [...atom.matchAll(/<content type="html">([^<]*)<\/content>/g)];
    put('Atom', contents.map(([, html = '']) => unescaped(html)).join('\n'));
    let cursor = '';
    do {
      const page = JSON.parse(await read(`/v1/comments?thread=${thread}&limit=100${cursor}`)) as {
        items: { content: { html: string } }[];
        page: { next: string | null };
      };
      put('JSON', page.items.map(({ content }) => content.html).join('\n'));
      cursor = page.page.next === null ? '' : `&cursor=${page.page.next}`;
    } while (cursor !== '');
  }
  for (const status of ['held', 'reported', 'new', 'published']) {
    let next: string | undefined = `/moderation?status=${status}`;
    while (next !== undefined) {
      const html = await read(next);
      put('Moderation queue', html);
      next = /<a href="([^"]*)">Next page<\/a>/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
  }
  put('Moderation rules', await read('/moderation/rules'));
  put('Moderation log', await read('/moderation/audit'));
  await inParallel(texts, 16, async (text) => {
    const query = encodeURIComponent(text);
    if (text.length < 400)
      put('Moderation search', await read(`/moderation?q=${query}&thread=${query}&status=removed`));
    put('HTML fragment', await read(`/v1/threads/${query}/fragment.html`));
  });
  return places;
}

async function inParallel<T>(
  values: readonly T[],
  width: number,
  work: (value: T, index: number) => Promise<void>,
): Promise<void> {
  const left = values.entries();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const [index, value] of left) await work(value, index);
    }),
  );
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? '');
}
