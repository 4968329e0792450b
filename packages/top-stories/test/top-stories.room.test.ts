import { expect } from '@open-wc/testing';
import { documentOf, openPage, styleTag, until, type Page } from 'stet-testing';

const src = '/packages/top-stories/test/feeds/stories.json';
const head = styleTag('/packages/theme/dist/stet.css');

let page: Page;
afterEach(() => page.close());

const open = async (markup: string, width: number): Promise<Page> => {
  const html = documentOf(`${markup}<p id="below">Below</p>`, { head });
  page = await openPage(html, { width });
  // Some engines report the load of the page before its sheet is applied.
  await until(() => page.document.styleSheets.length > 0, 'the theme');
  return page;
};
const below = () => page.document.querySelector('#below')?.getBoundingClientRect().top ?? NaN;

function upgrade(): void {
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = '/packages/top-stories/src/define.ts';
  page.document.head.append(script);
}

async function expectNothingMoves(isDone: () => unknown): Promise<void> {
  const before = below();
  const places = [before];
  upgrade();
  await until(() => {
    places.push(below());
    return isDone();
  }, 'the end of loading');
  await new Promise((resolve) => setTimeout(resolve, 100));
  places.push(below());
  // Engines round the height of each line to other parts of a pixel.
  const farthest = Math.max(...places.map((place) => Math.abs(place - before)));
  expect(farthest).to.be.below(1);
}

describe('top-stories: room for what a feed alone fills', () => {
  for (const width of [360, 1024]) {
    for (const attributes of ['limit="3"', 'limit="3" numbered more', 'limit="2" layout="grid"']) {
      it(`is kept from the first paint to the last story: ${attributes}, ${width} px`, async () => {
        await open(`<stet-top-stories src="${src}" ${attributes}></stet-top-stories>`, width);
        await expectNothingMoves(() => page.document.querySelector('li'));
      });
    }
  }

  it('is kept under a heading of the page', async () => {
    const heading = '<h2>Latest</h2>';
    await open(`<stet-top-stories src="${src}" limit="3">${heading}</stet-top-stories>`, 360);
    await expectNothingMoves(() => page.document.querySelector('li'));
  });

  it('is kept when the feed is down', async () => {
    await open('<stet-top-stories src="/__stet/no-feed" limit="3"></stet-top-stories>', 360);
    const failed = () => page.document.querySelector('stet-top-stories:state(error)');
    await expectNothingMoves(() => page.window.customElements.get('stet-top-stories') && failed());
  });

  it('is kept for "More stories" under a list of the page', async () => {
    const printed = '<ol><li><a href="/wall">The harbour wall held</a></li></ol>';
    await open(`<stet-top-stories src="${src}" limit="1" more>${printed}</stet-top-stories>`, 360);
    await expectNothingMoves(() =>
      page.document.querySelector('stet-top-stories')?.matches(':state(pending)'),
    );
  });

  it('closes after 3 s when no script has come', async () => {
    await open(`<stet-top-stories src="${src}" limit="3"></stet-top-stories>`, 360);
    const before = below();
    await until(() => below() < before - 100, 'the room is closed');
  });

  it('is not taken from the page by a list that it prints', async () => {
    const printed = '<ol><li><a href="/a">A</a></li></ol>';
    await open(`<stet-top-stories src="${src}" limit="1">${printed}</stet-top-stories>`, 360);
    await expectNothingMoves(() =>
      page.document.querySelector('stet-top-stories')?.matches(':state(pending)'),
    );
  });

  it('shows none of the words for loading, empty and error before upgrade', async () => {
    const slots = ['loading', 'empty', 'error'].map((slot) => `<p slot="${slot}">${slot}</p>`);
    await open(`<stet-top-stories src="${src}">${slots.join('')}</stet-top-stories>`, 360);
    expect(page.document.querySelector<HTMLElement>('stet-top-stories')?.innerText).to.equal('');
  });
});
