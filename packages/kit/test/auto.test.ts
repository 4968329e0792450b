import { expect } from '@open-wc/testing';
import { documentOf, moduleTag, openPage, styleTag, until, type Page } from 'stet-testing';

const auto = moduleTag('/packages/kit/src/auto.ts');
const theme = styleTag('/packages/theme/dist/stet.css');
const far = '<div style="block-size: 9000px"></div>';
const share = '<stet-share><a href="mailto:?body=x">Send</a></stet-share>';

let page: Page;
afterEach(() => page.close());

async function open(body: string, hash = ''): Promise<void> {
  page = await openPage(documentOf(body, { head: theme + auto }), {
    hash,
    csp: !body.includes('style='),
  });
  // What a frame may show counts only where the frame itself is in sight.
  page.frame.scrollIntoView();
}

const isThere = (tag: string) => page.window.customElements.get(tag) !== undefined;
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 600));

describe('auto.js', () => {
  it('loads an element that is in sight, and no other, under a strict policy', async () => {
    await open(share);
    await until(() => isThere('stet-share'), 'stet-share is there');
    expect(isThere('stet-teaser')).to.equal(false);
    expect(page.errors).to.deep.equal([]);
  });

  it('leaves what is far down alone until the reader comes near', async () => {
    await open(far + share);
    await aWhile();
    expect(isThere('stet-share')).to.equal(false);
    page.window.scrollTo(0, 8500);
    await until(() => isThere('stet-share'), 'stet-share is there');
  });

  it('loads at once what acts elsewhere: by "for", and what holds text back', async () => {
    const paragraphs = '<p>Some words.</p>'.repeat(9);
    await open(
      `${far}<stet-pull-quote for=".q"></stet-pull-quote><stet-continue-reading collapsed>${paragraphs}</stet-continue-reading>`,
    );
    await until(() => isThere('stet-pull-quote'), 'stet-pull-quote is there');
    await until(() => isThere('stet-continue-reading'), 'stet-continue-reading is there');
  });

  it('loads the comments that the address names, wherever they are', async () => {
    const comments = '<stet-comments><ol><li id="comment-7">First</li></ol></stet-comments>';
    await open(far + comments, '#top');
    await aWhile();
    expect(isThere('stet-comments')).to.equal(false);
    page.window.location.hash = '#comment-7';
    await until(() => isThere('stet-comments'), 'stet-comments is there');
  });

  it('finds what a script adds later', async () => {
    await open('<p>Nothing of ours</p>');
    await aWhile();
    page.document.body.append(page.document.createElement('stet-connect'));
    await until(() => isThere('stet-connect'), 'stet-connect is there');
  });
});
