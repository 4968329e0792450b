import { expect } from '@open-wc/testing';
import { documentOf, moduleTag, openPage, until } from 'stet-testing';

type Reader = new (page: Document) => { parse: () => { textContent: string } | null };

const words = (name: string) => Array.from({ length: 120 }, (_, at) => `${name}${at}`).join(' ');
const quoted = 'Nobody had told the passengers';
const speaker = 'Ann Speaker, mayor';
const forms: Record<string, string> = {
  'an aside': `<aside aria-label="Pull quote"><p>${quoted}</p><p>${speaker}</p></aside>`,
  'a figure': `<figure><blockquote>${quoted}</blockquote><figcaption>${speaker}</figcaption></figure>`,
  'WordPress’s block': `<figure class="wp-block-pullquote"><blockquote><p>${quoted}</p><cite>${speaker}</cite></blockquote></figure>`,
  'Ghost’s quote': `<blockquote class="kg-blockquote-alt">${quoted}</blockquote>`,
  'a bare paragraph': `<p>${quoted}</p>`,
};

/** What a reader mode makes of a story, of the page as it stands once the script has run. */
async function extract(inner: string): Promise<{ text: string; count: number }> {
  const body = `<article><h1>Ferry late again</h1><p>${words('a')}.</p>${inner}<p>${words('b')}. “${quoted},” she said.</p><p>${words('c')}.</p></article>`;
  const page = await openPage(
    documentOf(body, { head: moduleTag('/packages/pull-quote/src/define.ts') }),
  );
  const element = page.document.querySelector('stet-pull-quote');
  if (element) await until(() => element.shadowRoot?.querySelector('.quote'), 'it is upgraded');
  const Readability = await reader();
  const found = new Readability(page.document.cloneNode(true) as Document).parse();
  page.close();
  const text = found?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return { text, count: text.split(quoted).length - 1 };
}

describe('in reader modes', () => {
  for (const [name, markup] of Object.entries(forms))
    it(`leaves the repetition out, and nothing else: ${name}`, async () => {
      const without = await extract('');
      expect(without.text).to.include('a119').and.include('c119');
      const found = await extract(
        `<stet-pull-quote copy share context>${markup}</stet-pull-quote>`,
      );
      expect(found.count).to.equal(1);
      expect(found.text).to.equal(without.text);
    });

  it('leaves it out with repeat="hide" too', async () => {
    const found = await extract(
      `<stet-pull-quote repeat="hide"><p>${quoted}</p></stet-pull-quote>`,
    );
    expect(found.count).to.equal(1);
  });
});

// A plain script of the browser's own, whose class is no property of the window until it is made one.
async function reader(): Promise<Reader> {
  const script = document.createElement('script');
  script.src = '/node_modules/@mozilla/readability/Readability.js';
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  if (!('Readability' in window)) document.head.append(script);
  else return window.Readability as Reader;
  await loaded;
  const handOver = document.createElement('script');
  handOver.textContent = 'window.Readability = Readability';
  document.head.append(handOver);
  return (window as unknown as { Readability: Reader }).Readability;
}
