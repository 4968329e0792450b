import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';

import { knownNetworks, networkOf } from '../src/known-networks.ts';

function link(href: string, attributes: Record<string, string> = {}): HTMLAnchorElement {
  const element = document.createElement('a');
  element.setAttribute('href', href);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

describe('networks by address', () => {
  const addresses: Record<string, string[]> = {
    facebook: [
      'https://facebook.com/x',
      'https://www.facebook.com/x',
      'HTTPS://De-De.Facebook.com/x',
    ],
    x: [
      'https://x.com/x',
      'https://twitter.com/x',
      'https://mobile.twitter.com/x',
      'https://x.com',
    ],
    instagram: ['https://www.instagram.com/x/'],
    youtube: ['https://www.youtube.com/@x', 'https://youtu.be/abc'],
    tiktok: ['https://www.tiktok.com/@x'],
    linkedin: ['https://www.linkedin.com/company/x', 'https://uk.linkedin.com/in/x'],
    threads: ['https://www.threads.net/@x', 'https://www.threads.com/@x'],
    bluesky: ['https://bsky.app/profile/x.example'],
    mastodon: [
      'https://mastodon.social/@x',
      'https://social.paper.example/@x',
      'https://mastodon.example/web/accounts/1',
    ],
    whatsapp: ['https://whatsapp.com/channel/abc', 'https://wa.me/123'],
    telegram: ['https://t.me/x'],
    reddit: ['https://www.reddit.com/r/x', 'https://old.reddit.com/r/x'],
    pinterest: ['https://www.pinterest.com/x', 'https://pinterest.co.uk/x'],
    snapchat: ['https://www.snapchat.com/add/x'],
    flipboard: ['https://flipboard.com/@x'],
    rss: ['/rss', '/feed/', 'https://paper.example/politics/rss.xml', 'feed.json'],
    podcast: ['https://podcasts.apple.com/gb/podcast/x/id1', 'https://open.spotify.com/show/1'],
    newsletter: ['mailto:news@paper.example', '/newsletters/morning'],
    'google-news': ['https://news.google.com/publications/x'],
    other: [
      'https://paper.example/',
      'https://x.community/x',
      'https://notfacebook.com/x',
      'https://facebook.com.paper.example/x',
      'https://medium.com/@x',
      'https://open.spotify.com/track/1',
      '/about',
    ],
  };
  for (const [network, hrefs] of Object.entries(addresses)) {
    it(`knows ${network}`, () => {
      for (const href of hrefs) expect(networkOf(link(href)), href).to.equal(network);
    });
  }

  it('knows a feed by its type, and any network by data-network', () => {
    expect(networkOf(link('/x', { type: 'application/rss+xml' }))).to.equal('rss');
    expect(networkOf(link('/x', { type: 'application/atom+xml' }))).to.equal('rss');
    expect(networkOf(link('https://facebook.com/x', { 'data-network': 'rss' }))).to.equal('rss');
    expect(networkOf(link('https://facebook.com/x', { 'data-network': 'other' }))).to.equal(
      'other',
    );
  });
});

describe('brand colours', () => {
  const papers = { light: [255, 255, 255], dark: [28, 27, 25] };
  const luminance = (rgb: number[]) => {
    const [r = 0, g = 0, b = 0] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: number[], two: number[]) => {
    const [low = 0, high = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  for (const scheme of ['light', 'dark'] as const) {
    it(`can be seen on ${scheme} paper (WCAG 1.4.11)`, async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.style.colorScheme = scheme;
      for (const { id, color } of knownNetworks) {
        if (color === 'currentColor') continue;
        box.style.color = color;
        const rgb =
          getComputedStyle(box)
            .color.match(/[\d.]+/g)
            ?.slice(0, 3)
            .map(Number) ?? [];
        expect(contrast(rgb, papers[scheme]), `${id} ${rgb.join()}`).to.be.at.least(3);
      }
    });
  }
});
