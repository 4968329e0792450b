import { expect } from '@open-wc/testing';
import { documentOf, moduleTag, openPage, until, type Page } from 'stet-testing';

const teaser = (name: string) => `<stet-teaser id="${name}"><img slot="media" alt=""
  src="/packages/theme/test/pages/harbour.svg"><h3><a href="/${name}">${name}</a></h3></stet-teaser>`;

const describeWhereKnown = 'onpageswap' in window ? describe : describe.skip;

describeWhereKnown('teaser: view transitions between pages', () => {
  let page: Page;
  let finish: () => void;
  const named = () =>
    Array.from(page.document.querySelectorAll<HTMLElement>('[style]'), (node) =>
      [node.closest('stet-teaser')?.id, node.localName, node.style.viewTransitionName].join(' '),
    );
  const announce = (type: string, detail: object) => {
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const event = Object.assign(new page.window.Event(type), {
      viewTransition: { finished },
      ...detail,
    });
    page.window.dispatchEvent(event);
  };
  const leaveFor = (path: string) =>
    announce('pageswap', { activation: { entry: { url: `${location.origin}${path}` } } });

  beforeEach(async () => {
    const script = moduleTag('/packages/teaser/src/define.ts');
    page = await openPage(documentOf(teaser('a') + teaser('b'), { head: script }));
    await until(() => page.window.customElements.get('stet-teaser'), 'upgrade');
    let isSeen = false;
    page.document.addEventListener('stet-visible', () => (isSeen = true));
    await until(() => isSeen, 'idle');
    page.document.addEventListener('click', (event) => event.preventDefault());
  });
  afterEach(() => page.close());

  it('name the picture and the headline of the teaser that is followed, while they last', async () => {
    page.document.querySelector<HTMLElement>('#b a')?.click();
    leaveFor('/b');
    expect(named()).to.deep.equal(['b img stet-story-picture', 'b h3 stet-story-headline']);
    finish();
    await until(() => named().length === 0, 'the names gone');
  });

  it('name nothing when the reader goes elsewhere', () => {
    leaveFor('/a');
    page.document.querySelector<HTMLElement>('#b a')?.click();
    leaveFor('/a');
    expect(named()).to.deep.equal([]);
  });

  it('name the teaser that the reader comes back to', () => {
    const from = { url: `${location.origin}/a#comments` };
    Object.defineProperty(page.window, 'navigation', { value: { activation: { from } } });
    announce('pagereveal', {});
    expect(named()).to.deep.equal(['a img stet-story-picture', 'a h3 stet-story-headline']);
  });

  it('leave names that the page gives', () => {
    const image = page.document.querySelector<HTMLElement>('#b img');
    image?.style.setProperty('view-transition-name', 'own');
    page.document.querySelector<HTMLElement>('#b a')?.click();
    leaveFor('/b');
    expect(named()).to.deep.equal(['b img own', 'b h3 stet-story-headline']);
  });
});
