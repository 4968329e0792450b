import { expect } from '@open-wc/testing';
import { documentOf, openPage, until } from 'stet-testing';

import { inertDocument } from '../src/feed/inert-document.ts';

describe('inertDocument', () => {
  it('parses HTML and XML, and runs and loads nothing', async () => {
    const html =
      '<p>Words</p><img src="/__stet/never.png" onerror="window.ran = true"><script>window.ran = true</script>';
    expect(inertDocument(html, 'text/html').querySelector('p')?.textContent).to.equal('Words');
    const feed = inertDocument('<rss><title>Words</title></rss>', 'application/xml');
    expect(feed.documentElement.localName).to.equal('rss');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((window as { ran?: boolean }).ran).to.equal(undefined);
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => name.includes('never.png'))).to.deep.equal([]);
  });

  it('needs no exception from a policy that asks for Trusted Types', async () => {
    const page = await openPage(
      documentOf('<script type="module" src="/packages/top-stories/test/inert-page.ts"></script>'),
      { csp: true },
    );
    await until(() => page.document.title === 'Words' || page.errors[0], 'the page has parsed');
    expect(page.errors).to.deep.equal([]);
    expect(page.document.title).to.equal('Words');
    page.close();
  });
});
