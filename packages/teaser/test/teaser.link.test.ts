import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { documentOf, moduleTag, openPage, styleTag, until, type Page } from 'stet-testing';
import type { StetTeaser } from '@stet/teaser';
import '../src/define.ts';

async function storyTeaser(): Promise<{ teaser: StetTeaser; link: HTMLAnchorElement }> {
  const teaser = await fixture<StetTeaser>(
    html`<stet-teaser save
      ><h3><a data-role="kicker" href="#kicker">Harbour</a> <a href="#story">The wall held</a></h3>
      <p slot="standfirst">Four hundred people.</p>
      <p slot="meta"><a href="#ann">By Ann</a></p></stet-teaser
    >`,
  );
  const link = teaser.querySelector('[href="#story"]') as HTMLAnchorElement;
  return { teaser, link };
}

const click = (element: Element, init: MouseEventInit = {}) => {
  const event = new MouseEvent('click', {
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  element.dispatchEvent(event);
  return event;
};

describe('teaser: the one link', () => {
  let followed: string[] = [];
  const note = (event: Event) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    if (!event.defaultPrevented) followed.push(link.hash);
    event.preventDefault();
  };
  beforeEach(() => {
    followed = [];
    getSelection()?.removeAllRanges();
    document.addEventListener('click', note);
  });
  afterEach(() => {
    document.removeEventListener('click', note);
    sessionStorage.clear();
  });

  it('is the headline’s, whatever other links there are', async () => {
    const { teaser, link } = await storyTeaser();
    setTimeout(() => link.click());
    const { detail } = (await oneEvent(teaser, 'stet-before-navigate')) as CustomEvent;
    expect(detail).to.deep.equal({ href: link.href });
  });

  it('is not followed when stet-before-navigate is cancelled', async () => {
    const { teaser, link } = await storyTeaser();
    teaser.addEventListener('stet-before-navigate', (event) => event.preventDefault());
    expect(click(link).defaultPrevented).to.equal(true);
    expect(followed).to.deep.equal([]);
    expect(teaser.matches(':state(seen)')).to.equal(false);
  });

  it('is followed by a plain click on the standfirst, and seen from then on', async () => {
    const { teaser } = await storyTeaser();
    click(teaser.querySelector('[slot="standfirst"]') as Element);
    expect(followed).to.deep.equal(['#story']);
    await teaser.updateComplete;
    expect(teaser.matches(':state(seen)')).to.equal(true);
  });

  for (const [how, init] of [
    ['Control', { ctrlKey: true }],
    ['Command', { metaKey: true }],
    ['Shift', { shiftKey: true }],
    ['Alt', { altKey: true }],
    ['the middle button', { button: 1 }],
  ] as const) {
    it(`stays the browser’s own with ${how}`, async () => {
      const { teaser, link } = await storyTeaser();
      let asked = 0;
      teaser.addEventListener('stet-before-navigate', () => (asked += 1));
      click(teaser.querySelector('[slot="standfirst"]') as Element, init);
      expect(followed).to.deep.equal([]);
      click(link, init);
      expect(followed).to.deep.equal(['#story']);
      expect(asked).to.equal(0);
    });
  }

  it('is not followed where text has been selected', async () => {
    const { teaser } = await storyTeaser();
    const standfirst = teaser.querySelector('[slot="standfirst"]') as Element;
    getSelection()?.selectAllChildren(standfirst);
    click(standfirst);
    expect(followed).to.deep.equal([]);
  });

  it('leaves other links and buttons alone', async () => {
    const { teaser } = await storyTeaser();
    click(teaser.querySelector('[href="#ann"]') as Element);
    click(teaser.querySelector('[href="#kicker"]') as Element);
    click(teaser.renderRoot.querySelector('[part="save-button"]') as Element);
    expect(followed).to.deep.equal(['#ann', '#kicker']);
    localStorage.clear();
  });

  it('may lie round the heading, or stand alone', async () => {
    for (const markup of [
      html`<stet-teaser
        ><a href="#all"><h3>Story</h3></a></stet-teaser
      >`,
      html`<stet-teaser><a href="#all">Story</a></stet-teaser>`,
      html`<stet-teaser
        ><div>
          <p data-role="headline"><a href="#all">Story</a></p>
        </div></stet-teaser
      >`,
    ]) {
      const teaser = await fixture<StetTeaser>(markup);
      setTimeout(() => (teaser.querySelector('a') as HTMLElement).click());
      const { detail } = (await oneEvent(teaser, 'stet-before-navigate')) as CustomEvent;
      expect(detail.href).to.include('#all');
    }
  });
});

describe('teaser: in a page with the theme', () => {
  let page: Page;
  afterEach(() => page.close());
  const markup = `<ul style="list-style: none"><li><stet-teaser><h3><a href="#story">The wall held</a></h3>
    <p slot="standfirst">Four hundred people.</p></stet-teaser></li></ul>`;
  const head = styleTag('/packages/theme/dist/stet.css');

  it('covers the card with the link before and after upgrade, the standfirst apart', async () => {
    for (const script of ['', moduleTag('/packages/teaser/src/define.ts')]) {
      page?.close();
      page = await openPage(documentOf(markup, { head: head + script }));
      if (script) await until(() => page.window.customElements.get('stet-teaser'), 'upgrade');
      const teaser = page.document.querySelector('stet-teaser') as HTMLElement;
      const { right, top } = teaser.getBoundingClientRect();
      const standfirst = page.document.querySelector('[slot="standfirst"]') as Element;
      const text = standfirst.getBoundingClientRect();
      const at = (x: number, y: number) => page.document.elementFromPoint(x, y);
      expect(at(right - 5, top + 5)?.localName).to.equal('a');
      expect(at(text.left + 5, (text.top + text.bottom) / 2)).to.equal(standfirst);
    }
  });

  it('has one Tab stop, and does not move when it upgrades', async () => {
    page = await openPage(documentOf(markup, { head }));
    const teaser = page.document.querySelector('stet-teaser') as HTMLElement;
    const place = () =>
      [teaser, ...teaser.querySelectorAll('h3, p')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
      });
    const before = place();
    const script = page.document.createElement('script');
    script.type = 'module';
    script.src = '/packages/teaser/src/define.ts';
    page.document.head.append(script);
    await until(() => page.window.customElements.get('stet-teaser'), 'upgrade');
    await (teaser as StetTeaser).updateComplete;
    expect(place()).to.deep.equal(before);
    const stops = 'a[href], button, [tabindex]';
    expect(teaser.querySelectorAll(stops)).to.have.length(1);
    expect(teaser.shadowRoot?.querySelectorAll(stops)).to.have.length(0);
  });
});
