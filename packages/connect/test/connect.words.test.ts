import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { StetConnect } from '@stet/connect';

import '../src/define.ts';

async function nameOf(content: unknown): Promise<string | null | undefined> {
  const box = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const element = box.querySelector('stet-connect') as StetConnect;
  await element.updateComplete;
  return element.shadowRoot?.querySelector('section')?.getAttribute('aria-label');
}

const link = html`<a href="https://bsky.app/profile/x">Bluesky</a>`;

describe('label', () => {
  it('is English where nobody has translated it', async () => {
    const name = await nameOf(html`<div lang="tlh"><stet-connect>${link}</stet-connect></div>`);
    expect(name).to.equal('Connect with us');
  });

  it('is the author’s own before any heading and any language’s', async () => {
    const name = await nameOf(
      html`<div lang="de">
        <stet-connect label="Bleiben Sie dran"
          ><h2>Kanäle</h2>
          ${link}</stet-connect
        >
      </div>`,
    );
    expect(name).to.equal('Bleiben Sie dran');
  });
});
