import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import type { StetShare } from '@stet/share';

import '../src/define.ts';
import { serverIn } from '../src/server.ts';

const url = 'https://paper.example/ferry?a=1&b=2';
const text = 'Ferry & tide: “late”';

async function place(content: TemplateResult): Promise<StetShare> {
  const box = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const element = box.querySelector('stet-share') as StetShare;
  await element.updateComplete;
  return element;
}

const shared = () => place(html`<stet-share url=${url} text=${text}></stet-share>`);
const $ = <Found extends HTMLElement>(element: StetShare, selector: string) =>
  element.shadowRoot?.querySelector<Found>(selector) as Found;
const items = (element: StetShare) => [
  ...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('[part="item"]'),
];
const item = (element: StetShare, name: string) =>
  items(element).find(
    (node) => node.innerText.trim() === name || node.textContent?.trim() === name,
  ) as HTMLElement;
const isOpen = (element: StetShare) => $(element, '#menu').matches(':popover-open');
const tick = () => new Promise((resolve) => setTimeout(resolve, 20));

function replace(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

function heard(element: StetShare): string[] {
  const events: string[] = [];
  for (const name of ['stet-before-share', 'stet-share', 'stet-copy'])
    element.addEventListener(name, (event) => {
      const { network, url: address } = (event as CustomEvent<{ network?: string; url: string }>)
        .detail;
      events.push(`${name} ${network ?? ''}`.trim());
      expect(address).to.equal(url);
    });
  return events;
}

let copies: string[] = [];
let opened: string[] = [];
const original = { matchMedia: window.matchMedia, open: window.open };
beforeEach(() => {
  copies = [];
  opened = [];
  replace(navigator, 'clipboard', {
    writeText: async (copied: string) => void copies.push(copied),
  });
  replace(window, 'open', (address: string) => void opened.push(address));
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
  Reflect.deleteProperty(navigator, 'share');
  replace(window, 'matchMedia', original.matchMedia);
  replace(window, 'open', original.open);
});

function touchScreenWith(answer: () => Promise<void>): void {
  replace(navigator, 'share', answer);
  replace(window, 'matchMedia', (query: string) => ({ matches: query.includes('coarse') }));
}

describe('the button', () => {
  it('opens and closes a list of plain links and buttons, and says so', async () => {
    const element = await shared();
    const button = $(element, '[part="button"]');
    expect(button.innerText.trim()).to.equal('Share');
    button.click();
    await tick();
    expect(isOpen(element)).to.equal(true);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(element.shadowRoot?.querySelector('[role^="menu"]') === null).to.equal(true);
    button.click();
    await tick();
    expect(isOpen(element)).to.equal(false);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('is reached, opened and closed by keyboard, and has focus again after Escape', async () => {
    const element = await shared();
    $(element, '[part="button"]').focus();
    await sendKeys({ press: 'Enter' });
    await tick();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Copy link');
    await sendKeys({ press: 'Escape' });
    await tick();
    expect(isOpen(element)).to.equal(false);
    expect(element.shadowRoot?.activeElement?.getAttribute('part')).to.equal('button');
  });

  it('opens the system’s sheet where that is better', async () => {
    const element = await shared();
    touchScreenWith(() => Promise.resolve());
    const events = heard(element);
    $(element, '[part="button"]').click();
    await tick();
    expect(isOpen(element)).to.equal(false);
    expect(events).to.deep.equal(['stet-before-share native', 'stet-share native']);
  });
});

describe('prefer', () => {
  it('="menu" opens the list on a touch screen, ="native" the sheet with a mouse', async () => {
    const element = await shared();
    touchScreenWith(() => Promise.resolve());
    element.prefer = 'menu';
    expect(await element.share()).to.equal(true);
    expect(isOpen(element)).to.equal(true);
    replace(window, 'matchMedia', original.matchMedia);
    element.prefer = 'native';
    const events = heard(element);
    expect(await element.share()).to.equal(true);
    expect(events).to.include('stet-share native');
  });

  it('takes a dismissed sheet for an answer, and opens the list where the sheet is refused', async () => {
    const element = await shared();
    const events = heard(element);
    touchScreenWith(() => Promise.reject(new DOMException('', 'AbortError')));
    expect(await element.share()).to.equal(false);
    expect(isOpen(element)).to.equal(false);
    touchScreenWith(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    expect(await element.share()).to.equal(false);
    expect(isOpen(element)).to.equal(true);
    expect(events).not.to.include('stet-share native');
  });
});

describe('networks', () => {
  it('are links to their own pages, with address and words', async () => {
    const element = await shared();
    const parameters = Object.fromEntries(
      items(element)
        .filter((node) => node.localName === 'a')
        .map((node) => {
          const { href, target, rel } = node as HTMLAnchorElement;
          if (href.startsWith('https:'))
            expect([target, rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
          const { host, searchParams } = new URL(href);
          return [host || 'mail', Object.fromEntries(searchParams)];
        }),
    );
    const both = `${text} ${url}`;
    expect(parameters).to.deep.equal({
      mail: { subject: text, body: url },
      'wa.me': { text: both },
      'bsky.app': { text: both },
      'www.facebook.com': { u: url },
      'x.com': { text, url },
      'www.linkedin.com': { url },
      'www.reddit.com': { url, title: text },
    });
  });

  it('are those that are asked for, in that order; others are warned of', async () => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => void told.push(message);
    const element = await place(
      html`<stet-share
        networks="reddit copy myspace reddit constructor"
        prefer="never"
      ></stet-share>`,
    );
    await element.share();
    console.warn = warn;
    expect(items(element).map((node) => node.textContent?.trim())).to.deep.equal([
      'Reddit',
      'Copy link',
    ]);
    expect(told.join())
      .to.include('myspace')
      .and.to.include('constructor')
      .and.to.include('prefer="never"');
  });

  it('leave the page’s own links in the list, and mail only once', async () => {
    const element = await place(
      html`<stet-share><a id="own" href="mailto:?body=x">Send by mail</a></stet-share>`,
    );
    const own = element.querySelector('#own') as HTMLElement;
    expect(own.checkVisibility()).to.equal(false);
    element.open();
    expect(own.checkVisibility()).to.equal(true);
    expect(items(element).map((node) => node.textContent?.trim())).not.to.include('Email');
  });

  it('tell the page, which may cancel', async () => {
    const element = await shared();
    const events = heard(element);
    let cancel = false;
    let followed: boolean | undefined;
    element.addEventListener('stet-before-share', (event) => cancel && event.preventDefault());
    element.shadowRoot?.addEventListener('click', (event) => {
      followed = !event.defaultPrevented;
      event.preventDefault();
    });
    item(element, 'Reddit').click();
    expect(followed).to.equal(true);
    cancel = true;
    item(element, 'Reddit').click();
    expect(followed).to.equal(false);
    expect(events).to.deep.equal([
      'stet-before-share reddit',
      'stet-share reddit',
      'stet-before-share reddit',
    ]);
  });
});

describe('copy', () => {
  it('copies the link, closes the list and says so', async () => {
    const element = await shared();
    const events = heard(element);
    element.open();
    item(element, 'Copy link').click();
    await tick();
    expect(copies).to.deep.equal([url]);
    expect($(element, '[role="status"]').innerText).to.equal('Link copied');
    expect(isOpen(element)).to.equal(false);
    expect(events).to.deep.equal(['stet-before-share copy', 'stet-copy', 'stet-share copy']);
  });

  it('shows the link when the browser refuses', async () => {
    const element = await shared();
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    expect(await element.copy()).to.equal(false);
    await element.updateComplete;
    expect($(element, '[role="status"]').innerText).to.include(url);
  });
});

describe('Mastodon', () => {
  it('asks for a server, remembers it here only, and opens its page', async () => {
    localStorage.removeItem('stet:share:mastodon');
    const element = await shared();
    const events = heard(element);
    element.open();
    item(element, 'Mastodon').click();
    await element.updateComplete;
    const input = () => $<HTMLInputElement>(element, '#server');
    expect(element.shadowRoot?.activeElement?.id).to.equal('server');
    input().value = 'no server';
    await sendKeys({ press: 'Enter' });
    expect(opened).to.deep.equal([]);
    input().value = '@ann@Social.Example';
    input().dispatchEvent(new Event('input'));
    input().form?.requestSubmit();
    expect(opened).to.have.length(1);
    const { host, pathname, searchParams } = new URL(opened[0] as string);
    expect([host, pathname, searchParams.get('text')]).to.deep.equal([
      'social.example',
      '/share',
      `${text} ${url}`,
    ]);
    expect(events).to.deep.equal(['stet-before-share mastodon', 'stet-share mastodon']);
    element.open();
    item(element, 'Mastodon').click();
    await element.updateComplete;
    expect(input().value).to.equal('social.example');
    localStorage.removeItem('stet:share:mastodon');
  });

  it('takes a name, an address or a handle for a server, and nothing else', () => {
    for (const written of ['a.example', ' https://a.example/@x ', '@ann@a.example', 'A.EXAMPLE'])
      expect(serverIn(written)).to.equal('a.example');
    for (const written of [
      '',
      'ann',
      'a b.example',
      'javascript:alert(1)',
      'a.example?x',
      '.',
      '@',
    ])
      expect(serverIn(written), written).to.equal(undefined);
  });
});

describe('what is shared', () => {
  it('is the page’s own address and headline, whatever hostile address is given', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    const element = await place(
      html`<article>
        <h1>The ferry</h1>
        <stet-share url="javascript:alert(1)"></stet-share>
      </article>`,
    );
    console.warn = warn;
    await element.copy();
    expect(copies[0]).to.equal(location.href.split('#')[0]);
    expect((item(element, 'Reddit') as HTMLAnchorElement).href).to.include('title=The+ferry');
  });
});
