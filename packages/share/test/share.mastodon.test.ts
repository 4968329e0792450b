import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { serverIn } from '../src/server.ts';
import { heard, inside, item, shared, standIn, text, url, type Browser } from './helpers.ts';

let browser: Browser;
beforeEach(() => (browser = standIn()));
afterEach(() => browser.restore());

describe('Mastodon', () => {
  it('asks for a server, remembers it here only, and opens its page', async () => {
    localStorage.removeItem('stet:share:mastodon');
    const element = await shared();
    const events = heard(element);
    await element.open();
    item(element, 'Mastodon').click();
    await element.updateComplete;
    const input = () => inside(element, '#server') as HTMLInputElement;
    expect(element.shadowRoot?.activeElement?.id).to.equal('server');
    input().value = 'no server';
    await sendKeys({ press: 'Enter' });
    expect(browser.opened).to.deep.equal([]);
    input().value = '@ann@Social.Example';
    input().dispatchEvent(new Event('input'));
    input().form?.requestSubmit();
    expect(browser.opened).to.have.length(1);
    const { host, pathname, searchParams } = new URL(browser.opened[0] as string);
    expect([host, pathname, searchParams.get('text')]).to.deep.equal([
      'social.example',
      '/share',
      `${text} ${url}`,
    ]);
    expect(events).to.deep.equal(['stet-before-share mastodon', 'stet-share mastodon']);
    await element.open();
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
