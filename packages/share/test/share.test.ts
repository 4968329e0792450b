import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';

import {
  heard,
  inside,
  isOpen,
  item,
  items,
  listed,
  place,
  shared,
  standIn,
  text,
  tick,
  url,
  type Browser,
} from './helpers.ts';

let browser: Browser;
beforeEach(() => (browser = standIn()));
afterEach(() => browser.restore());

describe('the button', () => {
  it('opens and closes a list of plain links and buttons, and says so', async () => {
    const element = await shared();
    const button = inside(element, '[part="button"]');
    expect(button.innerText.trim()).to.equal('Share');
    button.click();
    await element.updateComplete;
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
    inside(element, '[part="button"]').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Copy link');
    await sendKeys({ press: 'Escape' });
    await tick();
    expect(isOpen(element)).to.equal(false);
    expect(element.shadowRoot?.activeElement?.getAttribute('part')).to.equal('button');
  });

  it('opens the system’s sheet where that is better', async () => {
    const element = await shared();
    browser.touchScreenWith(() => Promise.resolve());
    const events = heard(element);
    inside(element, '[part="button"]').click();
    await tick();
    expect(isOpen(element)).to.equal(false);
    expect(events).to.deep.equal(['stet-before-share native', 'stet-share native']);
  });
});

describe('prefer', () => {
  it('="menu" opens the list on a touch screen, ="native" the sheet with a mouse', async () => {
    const element = await shared();
    browser.touchScreenWith(() => Promise.resolve());
    element.prefer = 'menu';
    expect(await element.share()).to.equal(true);
    expect(isOpen(element)).to.equal(true);
    browser.mouse();
    element.prefer = 'native';
    const events = heard(element);
    expect(await element.share()).to.equal(true);
    expect(events).to.include('stet-share native');
  });

  it('takes a dismissed sheet for an answer, and opens the list where the sheet is refused', async () => {
    const element = await shared();
    const events = heard(element);
    browser.touchScreenWith(() => Promise.reject(new DOMException('', 'AbortError')));
    expect(await element.share()).to.equal(false);
    expect(isOpen(element)).to.equal(false);
    browser.touchScreenWith(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    expect(await element.share()).to.equal(false);
    expect(isOpen(element)).to.equal(true);
    expect(events).not.to.include('stet-share native');
  });
});

describe('networks', () => {
  it('are links to their own pages, with address and words', async () => {
    const element = await listed(await shared());
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
    await element.open();
    expect(own.checkVisibility()).to.equal(true);
    expect(items(element).map((node) => node.textContent?.trim())).not.to.include('Email');
  });

  it('tell the page, which may cancel', async () => {
    const element = await listed(await shared());
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
    await element.open();
    item(element, 'Copy link').click();
    await tick();
    expect(browser.copies).to.deep.equal([url]);
    expect(inside(element, '[role="status"]').innerText).to.equal('Link copied');
    expect(isOpen(element)).to.equal(false);
    expect(events).to.deep.equal(['stet-before-share copy', 'stet-copy', 'stet-share copy']);
  });

  it('shows the link when the browser refuses', async () => {
    const element = await shared();
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    expect(await element.copy()).to.equal(false);
    await element.updateComplete;
    expect(inside(element, '[role="status"]').innerText).to.include(url);
  });
});

describe('parts', () => {
  it('are button, menu, item, icon, label and status', async () => {
    const element = await listed(await shared());
    const parts = element.shadowRoot?.querySelectorAll('[part]') ?? [];
    expect([...new Set([...parts].map((node) => node.getAttribute('part')))].sort()).to.deep.equal([
      'button',
      'icon',
      'item',
      'label',
      'menu',
      'status',
    ]);
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
    await listed(element);
    await element.copy();
    expect(browser.copies[0]).to.equal(location.href.split('#')[0]);
    expect((item(element, 'Reddit') as HTMLAnchorElement).href).to.include('title=The+ferry');
  });
});
