import { expect } from '@open-wc/testing';
import { documentOf, moduleTag, openPage, until, type Page } from 'stet-testing';
import type { StetContinueReading, ToggleDetail } from '@stet/continue-reading';

import { heldBack, story, toggles, wordsOf } from './helpers.ts';

const findsHiddenText = 'onbeforematch' in document.documentElement;
const script = moduleTag('/packages/continue-reading/src/define.ts');
const text = `<div style="height: 3000px"></div><stet-continue-reading collapsed paragraphs="1" remember="none">
  <p id="one">${wordsOf(100)}</p><h2 id="two">Second</h2><p id="three">${wordsOf(100)}</p>
</stet-continue-reading>`;

describe('what is held back', () => {
  it('is not rendered', async () => {
    const element = await story();
    expect(heldBack(element)).to.deep.equal(['p2', 'p3', 'p4', 'p5']);
  });

  it('is opened by the event with which find-in-page announces itself', async function () {
    if (!findsHiddenText) this.skip();
    const element = await story();
    const details = toggles(element);
    // What the browser does when its search meets hidden text (HTML, "ancestor hidden-until-found revealing").
    element.shadowRoot?.querySelector('[part="rest"]')?.dispatchEvent(new Event('beforematch'));
    await element.updateComplete;
    expect(details).to.deep.equal([{ open: true, reason: 'find', words: 160 }]);
    expect(heldBack(element)).to.deep.equal([]);
  });
});

describe('a link into what is held back', () => {
  let page: Page;
  const find = () => page.document.querySelector('stet-continue-reading') as StetContinueReading;
  const isShown = (id: string) => page.document.getElementById(id)?.checkVisibility() ?? false;
  const isInView = (id: string) => {
    const box = page.document.getElementById(id)?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top > -50 && box.top < 768;
  };
  afterEach(() => page.close());

  it('opens it when the page is opened by that link', async () => {
    page = await openPage(documentOf(text, { head: script }), { hash: '#three' });
    await until(() => isShown('three') && isInView('three'), 'the target is in view');
    expect(find().matches(':state(collapsed)')).to.equal(false);
  });

  it('opens it when the script comes late', async () => {
    page = await openPage(documentOf(text), { hash: '#three' });
    await new Promise((resolve) => setTimeout(resolve, 600));
    const late = page.document.createElement('script');
    late.type = 'module';
    late.src = '/packages/continue-reading/src/define.ts';
    page.document.head.append(late);
    await until(() => find().matches(':state(expanded)'), 'it is open');
    await until(() => isInView('three'), 'the target is in view');
  });

  it('opens it when it is followed inside the page, with the reason "hash"', async () => {
    page = await openPage(documentOf(text, { head: script }));
    await until(() => page.window.customElements.get('stet-continue-reading'), 'it is defined');
    await find().updateComplete;
    expect(isShown('three')).to.equal(false);
    const details: ToggleDetail[] = [];
    find().addEventListener('stet-toggle', (event) => details.push(event.detail));
    page.window.location.hash = '#three';
    await until(() => isShown('three') && isInView('three'), 'the target is in view');
    expect(details.map(({ reason }) => reason)).to.deep.equal(['hash']);
  });

  it('leaves it alone when the target is above the cut', async () => {
    page = await openPage(documentOf(text, { head: script }), { hash: '#one' });
    await until(() => find().matches(':state(collapsed)'), 'it is held back');
  });
});
