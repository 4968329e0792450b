import { expect } from '@open-wc/testing';
import { html, render, type TemplateResult } from 'lit';
import { documentOf, moduleTag, openPage, until } from 'stet-testing';
import type { StetCommentForm } from '@stet/comment-form';

import { ada, fill, formOf, ownForm, submit, wordpressForm } from './helpers.ts';

/** Whatever goes wrong, on whatever back end: no letter of this is lost, and it is never there twice. */
const words = 'Every word of this, and none of them twice. 🌊';

interface BackEnd {
  name: string;
  form: (thread: string, base: string) => TemplateResult;
  /** How often the back end has it. */
  kept: (thread: string) => Promise<number>;
  /** It takes the same comment twice and keeps it once, so that we may send again by ourselves. */
  keys: boolean;
}

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();
const times = (text: string): number => text.split('Every word').length - 1;
const inService = async (thread: string): Promise<number> => {
  const page = await textOf(`/__stet/comments/v1/comments?thread=${thread}`);
  return (JSON.parse(page) as { items: unknown[] }).items.length;
};
const inWordPress = async (thread: string): Promise<number> =>
  times(await textOf(`/__stet/wordpress/?p=${thread}`));

const backEnds: BackEnd[] = [
  {
    name: 'a form written by hand',
    form: (thread, base) =>
      html`<stet-comment-form>
        <form action="${base}comments/v1/form" method="post">
          <textarea name="comment" aria-label="Comment" required></textarea>
          <input name="author" aria-label="Name" required />
          <input name="email" type="email" aria-label="Email" />
          <input type="hidden" name="comment_post_ID" value=${thread} />
          <input
            type="hidden"
            name="return_to"
            value="${location.origin}/__stet/page?html=Thanks"
          />
          <button type="submit">Send</button>
        </form>
      </stet-comment-form>`,
    kept: inService,
    keys: false,
  },
  {
    name: 'WordPress, classic',
    form: (thread, base) =>
      html`<stet-comment-form>
        ${wordpressForm(thread, `${base}wordpress/wp-comments-post.php`)}
      </stet-comment-form>`,
    kept: inWordPress,
    keys: false,
  },
  {
    name: 'WordPress, REST',
    form: (thread, base) => ownForm(thread, `${base}wordpress/wp-json/`),
    kept: inWordPress,
    keys: false,
  },
  {
    name: 'the service',
    form: (thread, base) => ownForm(thread, `${base}comments/`),
    kept: inService,
    keys: true,
  },
];

interface Fault {
  name: string;
  /** What the server does to the first answer. */
  server?: string;
  /** What is wrong with the browser, until it is mended. */
  browser?: () => () => void;
  /** False: not by itself, though the back end would keep it once. */
  isSentAgain?: boolean;
  /** The browser keeps nothing beyond the visit. */
  isForgetful?: boolean;
}

const stub = <Key extends string>(
  owner: Record<Key, unknown>,
  name: Key,
  value: unknown,
): (() => void) => {
  const real = owner[name];
  owner[name] = value;
  return () => (owner[name] = real);
};

const faults: Fault[] = [
  {
    name: 'offline',
    browser: () => stub(window, 'fetch', () => Promise.reject(new TypeError('No network.'))),
  },
  ...['refused', 'reset', 'drip', '500', '502', 'bad-json', 'big'].map((server) => ({
    name: { reset: 'reset mid-answer', drip: 'slow drip', big: '1 MB answer' }[server] ?? server,
    server,
  })),
  ...[-3, 3].map((days) => ({
    name: `clock ${days} days off`,
    server: '500',
    // By a clock that was behind, the key is too old to be known to the service any more.
    isSentAgain: days > 0,
    browser: () => {
      const { now } = Date;
      return stub(Date, 'now', () => now() + days * 86_400_000);
    },
  })),
  {
    name: 'storage off',
    server: '502',
    isForgetful: true,
    browser: () =>
      stub(Storage.prototype, 'setItem', () => {
        throw new DOMException('Full', 'QuotaExceededError');
      }),
  },
];

const matrix: string[][] = [['', ...backEnds.map(({ name }) => name)]];
after(() => console.log(matrix.map((row) => row.join(' | ')).join('\n')));
beforeEach(() => localStorage.clear());

let main: HTMLElement;
beforeEach(() => {
  document.querySelector('main')?.remove();
  main = document.body.appendChild(document.createElement('main'));
});

async function visit(content: TemplateResult): Promise<StetCommentForm> {
  const box = main.appendChild(document.createElement('div'));
  render(content, box);
  const element = box.querySelector('stet-comment-form') as StetCommentForm;
  await element.updateComplete;
  await element.updateComplete;
  return element;
}

const written = (element: StetCommentForm): string =>
  (formOf(element).elements.namedItem('comment') as HTMLTextAreaElement).value;

// WordPress's posts have numbers.
const newPost = (): string => String(crypto.getRandomValues(new Uint32Array(1))[0]);

/** What a reader finds at the next visit; fails when a letter is lost or the comment is there twice. */
async function lookAgain(
  { form, kept, keys }: BackEnd,
  thread: string,
  base: string,
  isSentAgain: boolean,
): Promise<string> {
  const later = await visit(form(thread, base));
  if (keys && isSentAgain) await until(() => written(later) === '', 'it was sent again');
  const text = written(later);
  const count = await kept(thread);
  expect(count, 'times it is there').to.be.at.most(1);
  expect(text).to.be.oneOf(count === 0 ? [words] : [words, '']);
  if (!keys) return count === 0 ? 'in the field' : text ? 'sent, and in the field' : 'sent';
  if (text) {
    fill(later, ada);
    expect((await submit(later)).posted, 'sent by hand').not.to.equal(undefined);
  }
  expect(await kept(thread), 'times it is there').to.equal(1);
  const waiting = Object.keys(localStorage).filter((key) => key.includes(`:${thread}:`));
  expect(waiting).to.deep.equal([]);
  return text ? 'in the field, and sent by hand' : 'sent';
}

async function suffer(backEnd: BackEnd, fault: Fault): Promise<string> {
  const { server, browser, isSentAgain = true } = fault;
  const thread = newPost();
  const base = server ? `/__stet/fault/${server}/${thread}/` : '/__stet/';
  const element = await visit(backEnd.form(thread, base));
  const mend = browser?.();
  try {
    fill(element, { ...ada, comment: words });
    const isSent = (await submit(element)).posted !== undefined;
    expect(written(element), 'in the field').to.equal(isSent ? '' : words);
    // With nothing stored the field is all that there is: a reader who reads what stands under it stays.
    if (fault.isForgetful) {
      expect(element.shadowRoot?.textContent).to.include('keep no draft');
      if (backEnd.keys) expect((await submit(element)).posted).not.to.equal(undefined);
      expect(await backEnd.kept(thread)).to.be.at.most(1);
      return backEnd.keys ? 'in the field, and sent by hand' : 'in the field';
    }
  } finally {
    mend?.();
  }
  element.remove();
  return lookAgain(backEnd, thread, base, isSentAgain);
}

for (const fault of faults) {
  describe(`fault: ${fault.name}`, () => {
    it('loses no letter and doubles none, on any back end', async function () {
      this.timeout(40_000);
      const cells = [];
      // One after the other where the browser itself is broken, side by side where the server is slow.
      if (fault.browser) for (const backEnd of backEnds) cells.push(await suffer(backEnd, fault));
      else cells.push(...(await Promise.all(backEnds.map((each) => suffer(each, fault)))));
      matrix.push([fault.name, ...cells]);
    });
  });
}

describe('fault: the tab is gone while the answer is awaited', () => {
  it('loses no letter and doubles none, on any back end', async function () {
    this.timeout(40_000);
    const cells = [];
    for (const backEnd of backEnds) {
      const thread = newPost();
      const base = `/__stet/fault/drip/${thread}/`;
      const box = document.createElement('div');
      render(backEnd.form(thread, base), box);
      const head = moduleTag('/packages/comment-form/src/define.ts');
      const page = await openPage(documentOf(box.innerHTML, { head }));
      const element = page.document.querySelector('stet-comment-form') as StetCommentForm;
      formOf(element)?.dispatchEvent(new Event('focusin', { bubbles: true }));
      await until(() => formOf(element), 'the form is there');
      await element.updateComplete;
      fill(element, { ...ada, comment: words });
      const button = formOf(element).querySelector<HTMLElement>('[type="submit"]');
      button?.click();
      await until(async () => (await backEnd.kept(thread)) === 1, 'it is on its way');
      page.close();
      cells.push(await lookAgain(backEnd, thread, base, false));
    }
    matrix.push(['tab gone', ...cells]);
  });
});
