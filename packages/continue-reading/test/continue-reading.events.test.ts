import { expect } from '@open-wc/testing';
import { html } from 'lit';

import { part, place, story, toggles } from './helpers.ts';

describe('stet-before-toggle', () => {
  it('comes first and can be cancelled by what a reader, a script or a command asked', async () => {
    const element = await story({ id: 'cancelled' });
    const reasons: string[] = [];
    element.addEventListener('stet-before-toggle', (event) => {
      reasons.push(event.detail.reason);
      event.preventDefault();
    });
    part(element, 'button')?.click();
    expect(element.expand()).to.equal(false);
    element.dispatchEvent(Object.assign(new Event('command'), { command: '--expand' }));
    await element.updateComplete;
    expect(reasons).to.deep.equal(['user', 'api', 'command']);
    expect(element.collapsed).to.equal(true);
    expect(element.matches(':state(collapsed)')).to.equal(true);
  });

  it('bubbles out of shadow trees', async () => {
    const element = await story();
    const heard: Event[] = [];
    document.addEventListener('stet-before-toggle', (event) => heard.push(event), { once: true });
    element.expand();
    expect(heard[0]?.composed).to.equal(true);
  });
});

describe('stet-toggle', () => {
  it('tells what opened it and how many words', async () => {
    const element = await story();
    const details = toggles(element);
    part(element, 'button')?.click();
    expect(details).to.deep.equal([{ open: true, reason: 'user', words: 160 }]);
  });
});

describe('methods', () => {
  it('expand, collapse and toggle', async () => {
    const element = await story();
    const details = toggles(element);
    element.expand();
    element.collapse();
    element.toggle();
    element.toggle();
    await element.updateComplete;
    expect(details.map(({ open }) => open)).to.deep.equal([true, false, true, false]);
    expect(element.collapsed).to.equal(true);
  });

  it('revealTo opens for what is held back, and only for that', async () => {
    const element = await story();
    expect(await element.revealTo(document.body)).to.equal(false);
    await element.revealTo(element.querySelector('#p1') as Element);
    expect(element.collapsed).to.equal(true);
    const text = element.querySelector('#p4')?.firstChild as Text;
    expect(await element.revealTo(text)).to.equal(true);
    expect(element.collapsed).to.equal(false);
  });
});

describe('commands', () => {
  it('come from any button in the page, in browsers without invoker commands too', async () => {
    const element = await place(
      html`<button commandfor="commanded" command="--expand">Open</button>
        <button commandfor="commanded" command="--collapse">Close</button>
        <stet-continue-reading id="commanded" collapsed paragraphs="1" min-hidden="1">
          <p>One.</p>
          <p>Two.</p>
        </stet-continue-reading>`,
    );
    const details = toggles(element);
    const buttons = [...(element.parentElement as HTMLElement).querySelectorAll('button')];
    for (const button of buttons.filter((button) => button.hasAttribute('commandfor')))
      button.click();
    // Browsers queue the command event.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(details.map(({ open, reason }) => [open, reason])).to.deep.equal([
      [true, 'command'],
      [false, 'command'],
    ]);
  });
});
