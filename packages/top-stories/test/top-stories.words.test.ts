import { expect, nextFrame } from '@open-wc/testing';
import '../src/define.ts';

import { feed, loaded, openStand, part, type Stand } from './stand.ts';

let stand: Stand;
beforeEach(() => (stand = openStand()));
afterEach(() => stand.close());

const inLanguage = (lang: string, attributes = '') =>
  `<div lang="${lang}"><stet-top-stories src="/feed" limit="1" more ${attributes}></stet-top-stories></div>`;
const shown = (element: Parameters<typeof part>[0], name: string) =>
  part(element, name)?.textContent.trim();

describe('top-stories: words', () => {
  it('are English in a language that nobody has translated them into', async () => {
    stand.answer = feed('a', 'b');
    const element = await loaded(inLanguage('tlh'));
    expect(shown(element, 'heading')).to.equal('Top Stories');
    expect(shown(element, 'more-button')).to.equal('More stories');
    stand.answer = feed('n', 'a', 'b');
    await element.refresh();
    await element.updateComplete;
    expect(shown(element, 'pending-button')).to.equal('1 new story');
  });

  it('are the author’s own where there are some, with numbers of the page’s language', async () => {
    stand.answer = feed('a', 'b');
    const own = 'heading="Brandaktuell" more="Weitere" label-pending="{count} neu"';
    const element = await loaded(inLanguage('de', own).replace(' more ', ' '));
    await nextFrame();
    expect(shown(element, 'heading')).to.equal('Brandaktuell');
    expect(element.renderRoot.querySelector('section')?.ariaLabel).to.equal('Brandaktuell');
    expect(shown(element, 'more-button')).to.equal('Weitere');
    stand.answer = feed('n', 'a', 'b');
    await element.refresh();
    await element.updateComplete;
    expect(shown(element, 'pending-button')).to.equal('1 neu');
  });

  it('count in the plural of their own language', async () => {
    stand.answer = feed('a');
    const element = await loaded(
      inLanguage('en', 'dedupe="none"').replace('limit="1"', 'limit="3"'),
    );
    stand.answer = feed('n1', 'n2', 'n3', 'a');
    await element.refresh();
    await element.updateComplete;
    expect(shown(element, 'pending-button')).to.equal('3 new stories');
  });
});
