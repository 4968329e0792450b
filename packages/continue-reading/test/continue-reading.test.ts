import { expect, fixture, html } from '@open-wc/testing';
import '../src/define.ts';
it('upgrades', async () => {
  const el = await fixture(
    html`<stet-continue-reading collapsed paragraphs="1" min-hidden="1"
      ><p>One two</p>
      <p>Three four five</p></stet-continue-reading
    >`,
  );
  expect(el.matches(':state(collapsed)')).to.equal(true);
});
