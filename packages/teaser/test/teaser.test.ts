import { expect, fixture, html, oneEvent, nextFrame } from '@open-wc/testing';
import { until } from 'stet-testing';
import type { StetTeaser } from '@stet/teaser';
import { stub } from './stub.ts';
import '../src/define.ts';

const part = (teaser: StetTeaser, name: string) =>
  teaser.renderRoot.querySelector<HTMLElement>(`[part="${name}"]`);
const wordsOf = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

function teaserOf(attributes: Record<string, string> = {}): Promise<StetTeaser> {
  const teaser = document.createElement('stet-teaser');
  for (const [name, value] of Object.entries(attributes)) teaser.setAttribute(name, value);
  const template = document.createElement('template');
  template.innerHTML = `<img slot="media" alt="" width="640" height="360"
      src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='640' height='360'/%3E">
    <h3><span data-role="kicker"><a href="#kicker">Harbour</a></span> <a href="#story">The wall held</a></h3>
    <p slot="standfirst">Four hundred people.</p>
    <p slot="meta"><a href="#ann">By Ann</a> · <time datetime="2020-05-04T09:00Z">4 May 2020</time></p>`;
  teaser.append(template.content);
  return fixture<StetTeaser>(teaser);
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

describe('teaser: layout', () => {
  const columns = (teaser: StetTeaser) =>
    getComputedStyle(teaser.renderRoot.querySelector('.card') as Element)
      .gridTemplateColumns.split(' ')
      .map(parseFloat);

  async function at(width: number, layout: string): Promise<StetTeaser> {
    const teaser = await teaserOf({ layout });
    (teaser.parentElement as HTMLElement).style.width = `${width}px`;
    return teaser;
  }

  for (const [layout, width, count] of [
    ['auto', 400, 1],
    ['auto', 500, 2],
    ['stacked', 900, 1],
    ['horizontal', 300, 2],
    ['hero', 500, 1],
    ['hero', 700, 2],
    ['compact', 300, 2],
    ['overlay', 500, 1],
    ['text', 500, 1],
  ] as const) {
    it(`${layout} has ${count} column(s) at ${width} px`, async () => {
      expect(columns(await at(width, layout))).to.have.length(count);
    });
  }

  it('keeps no place for a picture that is not there, and makes one when it comes', async () => {
    const teaser = await at(500, 'horizontal');
    const image = teaser.querySelector('img') as HTMLElement;
    image.remove();
    await nextFrame();
    await teaser.updateComplete;
    expect(columns(teaser)).to.have.length(1);
    teaser.prepend(image);
    await nextFrame();
    await teaser.updateComplete;
    expect(columns(teaser)).to.have.length(2);
  });

  it('lays words over the picture in overlay, and leaves the picture out in text', async () => {
    const overlay = await at(500, 'overlay');
    const picture = part(overlay, 'media')?.getBoundingClientRect() as DOMRect;
    const body = part(overlay, 'body')?.getBoundingClientRect() as DOMRect;
    expect(body.bottom).to.be.closeTo(picture.bottom, 1);
    const text = await at(500, 'text');
    expect(part(text, 'media')?.getBoundingClientRect().height).to.equal(0);
  });

  it('positions nothing between the host and the headline, so that the link can be stretched', async () => {
    const teaser = await at(500, 'overlay');
    for (let node = part(teaser, 'body') as Element | null; node; node = node.parentElement) {
      const { position, transform } = getComputedStyle(node);
      expect([position, transform]).to.deep.equal(['static', 'none']);
    }
  });
});

describe('teaser: words', () => {
  it('says type, access and sponsor before the headline', async () => {
    const teaser = await teaserOf({ type: 'live', access: 'premium', sponsor: 'The Rope Works' });
    const badge = part(teaser, 'badge') as HTMLElement;
    expect(wordsOf(badge)).to.equal('Live · Subscribers only · Paid for by The Rope Works');
    const heading = teaser.renderRoot.querySelector('slot:not([name])') as Element;
    const follows = badge.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(follows).to.not.equal(0);
    expect(teaser.matches(':state(live):state(premium)')).to.equal(true);
  });

  it('does not say again what the kicker says', async () => {
    const teaser = await fixture<StetTeaser>(
      html`<stet-teaser type="live"
        ><h3><span data-role="kicker">LIVE</span> <a href="#x">Flood</a></h3></stet-teaser
      >`,
    );
    expect(wordsOf(part(teaser, 'badge'))).to.equal('');
  });

  it('takes words of the publisher', async () => {
    const teaser = await teaserOf({ type: 'opinion', 'label-type': 'Comment', save: '' });
    expect(wordsOf(part(teaser, 'badge'))).to.equal('Comment');
    teaser.labelSave = 'Keep';
    await teaser.updateComplete;
    expect(wordsOf(part(teaser, 'save-button'))).to.equal('Keep: The wall held');
  });

  it('tells the publisher of a paid story’s link that does not say so, and leaves the link alone', async () => {
    const warnings = stub('warn');
    const teaser = await teaserOf({ type: 'paid' });
    const link = teaser.querySelector('[href="#story"]') as HTMLAnchorElement;
    await until(() => warnings.said.join().includes('rel="sponsored"'), 'a warning');
    expect(link.hasAttribute('rel')).to.equal(false);
    warnings.restore();
    expect(wordsOf(part(teaser, 'badge'))).to.equal('Paid content');
  });

  it('says how long ago while the story is fresh, and leaves the time in the page', async () => {
    const teaser = await teaserOf();
    expect(part(teaser, 'age')).to.equal(null);
    expect(teaser.matches(':state(aged)')).to.equal(true);
    const meta = teaser.querySelector('[slot="meta"]') as HTMLElement;
    const fresh = meta.cloneNode(true) as HTMLElement;
    fresh.querySelector('time')?.setAttribute('datetime', hoursAgo(3));
    meta.replaceWith(fresh);
    await nextFrame();
    await teaser.updateComplete;
    expect(wordsOf(part(teaser, 'age'))).to.equal('· 3 hours ago');
    expect(wordsOf(fresh)).to.include('4 May 2020');
    expect(teaser.matches(':state(aged)')).to.equal(false);
  });

  it('adds no height by the age', async () => {
    const teaser = await teaserOf();
    const before = teaser.offsetHeight;
    teaser.querySelector('time')?.setAttribute('datetime', hoursAgo(3));
    teaser.requestUpdate();
    await teaser.updateComplete;
    expect(part(teaser, 'age')).to.not.equal(null);
    expect(teaser.offsetHeight).to.equal(before);
  });

  it('draws the cue for eyes only', async () => {
    const teaser = await teaserOf({ continue: '' });
    expect(wordsOf(part(teaser, 'continue'))).to.equal('Continue Reading');
    expect(part(teaser, 'continue')?.closest('[aria-hidden="true"]')).to.not.equal(null);
    teaser.setAttribute('continue', 'Read on');
    await teaser.updateComplete;
    expect(wordsOf(part(teaser, 'continue'))).to.equal('Read on');
    teaser.removeAttribute('continue');
    await teaser.updateComplete;
    expect(part(teaser, 'continue')).to.equal(null);
  });
});

describe('teaser: save', () => {
  afterEach(() => localStorage.clear());

  it('keeps a story in this browser behind a button with one name', async () => {
    const teaser = await teaserOf({ save: '' });
    const button = part(teaser, 'save-button') as HTMLButtonElement;
    const name = wordsOf(button);
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    setTimeout(() => button.click());
    const { detail } = (await oneEvent(teaser, 'stet-save')) as CustomEvent;
    expect(detail).to.deep.equal({ saved: true, href: `${location.href.split('#')[0]}#story` });
    await teaser.updateComplete;
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    expect(wordsOf(button)).to.equal(name);
    expect(teaser.matches(':state(saved)')).to.equal(true);
    const again = await teaserOf({ save: '' });
    expect(again.matches(':state(saved)')).to.equal(true);
    button.click();
    await teaser.updateComplete;
    expect(teaser.matches(':state(saved)')).to.equal(false);
  });
});
