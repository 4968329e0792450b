import { expect, fixture, html } from '@open-wc/testing';
import { until } from 'stet-testing';
import { stub } from './stub.ts';
import type { StetTeaser } from '@stet/teaser';
import '../src/define.ts';

describe('teaser: data mode', () => {
  it('writes light DOM from attributes', async () => {
    const teaser = await fixture<StetTeaser>(
      html`<stet-teaser
        href="/wall"
        headline="The wall held"
        kicker="Harbour"
        standfirst="Four hundred people."
        image="/packages/theme/test/pages/harbour.svg"
        image-alt="A wall"
        published="2026-05-04T09:00Z"
        byline="Ann Speaker"
      ></stet-teaser>`,
    );
    const heading = teaser.querySelector('h3') as HTMLElement;
    expect(heading.textContent).to.equal('Harbour The wall held');
    expect(heading.querySelector('a')?.getAttribute('href')).to.equal(`${location.origin}/wall`);
    expect(heading.querySelector('[data-role="kicker"]')?.textContent).to.equal('Harbour');
    expect(teaser.querySelector('[slot="standfirst"]')?.textContent).to.equal(
      'Four hundred people.',
    );
    const image = teaser.querySelector('img[slot="media"]') as HTMLImageElement;
    expect([image.alt, image.loading]).to.deep.equal(['A wall', 'lazy']);
    const meta = teaser.querySelector('[slot="meta"]') as HTMLElement;
    expect(meta.textContent).to.match(/^Ann Speaker · .*2026/);
    expect(meta.querySelector('time')?.dateTime).to.equal('2026-05-04T09:00Z');
  });

  it('takes the level under the section’s heading, or the one given', async () => {
    const page = await fixture(
      html`<section>
        <header><h3>Sport</h3></header>
        <ul>
          <li><stet-teaser href="/a" headline="A"></stet-teaser></li>
          <li><stet-teaser href="/b" headline="B" heading-level="2"></stet-teaser></li>
          <li><stet-teaser href="/c" headline="C" heading-level="9"></stet-teaser></li>
        </ul>
      </section>`,
    );
    const levels = [...page.querySelectorAll('li :is(h1, h2, h3, h4, h5, h6)')];
    expect(levels.map(({ localName }) => localName)).to.deep.equal(['h4', 'h2', 'h3']);
  });

  it('follows its item and keeps the reader’s focus on the link', async () => {
    const teaser = await fixture<StetTeaser>(html`<stet-teaser></stet-teaser>`);
    teaser.item = { href: '/a', headline: 'First', kicker: 'Live' };
    await teaser.updateComplete;
    const link = teaser.querySelector('a') as HTMLElement;
    link.focus();
    teaser.item = { href: '/b', headline: 'Second', standfirst: 'More.' };
    await teaser.updateComplete;
    expect(document.activeElement).to.equal(link);
    expect(teaser.querySelector('h3')?.textContent).to.equal('Second');
    expect(teaser.querySelectorAll('h3, p')).to.have.length(2);
    teaser.item = undefined;
    await teaser.updateComplete;
    expect(teaser.children).to.have.length(0);
  });

  it('is not doubled by cloning, and written again when a framework took it out', async () => {
    const teaser = await fixture<StetTeaser>(
      html`<stet-teaser href="/a" headline="First"></stet-teaser>`,
    );
    const clone = teaser.cloneNode(true) as StetTeaser;
    teaser.after(clone);
    await clone.updateComplete;
    expect(clone.querySelectorAll('a')).to.have.length(1);
    teaser.replaceChildren();
    teaser.headline = 'Second';
    await teaser.updateComplete;
    expect(teaser.querySelector('h3')?.textContent).to.equal('Second');
  });

  it('lets a headline of the publisher stand', async () => {
    const warnings = stub('warn');
    const teaser = await fixture<StetTeaser>(
      html`<stet-teaser
        ><h4><a href="/x">Printed</a></h4></stet-teaser
      >`,
    );
    teaser.item = { href: '/a', headline: 'Data' };
    await teaser.updateComplete;
    expect(teaser.textContent?.trim()).to.equal('Printed');
    expect(warnings.restore().join()).to.include('headline of its own');
  });

  it('takes text for text and no address that runs a script', async () => {
    const warnings = stub('warn');
    const teaser = await fixture<StetTeaser>(html`<stet-teaser></stet-teaser>`);
    const hostile = '<img src=x onerror=alert(1)>';
    teaser.item = {
      href: 'java\nscript:alert(1)',
      headline: hostile,
      kicker: hostile,
      standfirst: hostile,
      byline: hostile,
      image: 'javascript:alert(1)',
      published: 'yesterday',
    };
    await teaser.updateComplete;
    expect(teaser.querySelector('img, [href], time')).to.equal(null);
    expect(teaser.querySelector('h3')?.textContent).to.equal(`${hostile} ${hostile}`);
    const said = warnings.restore().join('\n');
    for (const word of ['href="java', 'image="javascript', 'published="yesterday"'])
      expect(said).to.include(word);
  });

  it('marks paid stories', async () => {
    const teaser = await fixture<StetTeaser>(
      html`<stet-teaser href="/a" headline="Ropes" sponsor="The Rope Works"></stet-teaser>`,
    );
    expect(teaser.querySelector('a')?.rel).to.equal('sponsored');
  });
});

describe('teaser: bad input', () => {
  it('warns once of each unknown value and takes the default', async () => {
    const warnings = stub('warn');
    const teaser = await fixture<StetTeaser>(
      html`<stet-teaser layout="huge" type="rumour" access="secret"
        ><h3><a href="/x">Story</a></h3></stet-teaser
      >`,
    );
    teaser.requestUpdate();
    await teaser.updateComplete;
    const said = warnings.restore();
    expect(said).to.have.length(3);
    expect(said.join()).to.include('layout="huge" is not known. Use one of: auto, stacked');
    expect(teaser.renderRoot.querySelector('.card.auto.article')).to.not.equal(null);
  });

  it('warns when it has no link', async () => {
    const warnings = stub('warn');
    await fixture<StetTeaser>(html`<stet-teaser><p>Nothing</p></stet-teaser>`);
    await until(() => warnings.said.join().includes('has no link'), 'a warning');
    warnings.restore();
  });

  it('survives attributes that come and go', async () => {
    const teaser = await fixture<StetTeaser>(
      html`<stet-teaser href="/a" headline="A" kicker="K" byline="B"></stet-teaser>`,
    );
    for (const name of teaser.getAttributeNames()) teaser.removeAttribute(name);
    await teaser.updateComplete;
    expect(teaser.children).to.have.length(0);
  });
});
