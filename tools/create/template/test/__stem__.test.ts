import { expect, fixture, html } from '@open-wc/testing';

import '@stet/__stem__/define.js';
import type { __class__ } from '@stet/__stem__';

const place = (label: string) =>
  fixture<__class__>(html`<stet-__stem__ label=${label}><p>The words.</p></stet-__stem__>`);
const labelOf = (element: Element) => element.shadowRoot?.querySelector('[part="label"]');

it('shows the label over the words', async () => {
  const element = await place('Correction');
  expect(labelOf(element)?.textContent).to.equal('Correction');
});

it('shows no label where none is given', async () => {
  const element = await place('');
  expect(labelOf(element)).to.equal(null);
});

it('follows a label that changes', async () => {
  const element = await place('Correction');
  element.label = 'Note';
  await element.updateComplete;
  expect(labelOf(element)?.textContent).to.equal('Note');
});
