import { expect } from '@open-wc/testing';
import { pageUrl } from '@stet/core';

function pageWith(head: string): Document {
  return new DOMParser().parseFromString(head, 'text/html');
}

describe('pageUrl', () => {
  it('is the canonical link, without its fragment', () => {
    const page = pageWith('<link rel="canonical" href="https://paper.example/a?p=1#top">');
    expect(pageUrl(page)).to.equal('https://paper.example/a?p=1');
  });

  it('is the address of the page where there is no canonical link, or one that is no address', () => {
    const own = location.href.split('#')[0];
    for (const href of ['', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example'])
      expect(pageUrl(pageWith(`<link rel="canonical" href="${href}">`))).to.equal(own);
    expect(pageUrl(document)).to.equal(own);
  });
});
