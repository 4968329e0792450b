import { expect, fixture, html } from '@open-wc/testing';
import { documentOf, moduleTag, openPage, until } from 'stet-testing';
import type { StetTeaser } from '@stet/teaser';
import '../src/define.ts';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const note = (teaser: Element, name: string) =>
  teaser.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);

describe('teaser: time', () => {
  const printed = (published: string) =>
    fixture<StetTeaser>(
      html`<stet-teaser
        ><h3><a href="/x">Story</a></h3>
        <p slot="meta"><time datetime=${published}>the day</time></p></stet-teaser
      >`,
    );
  const given = (published: string, lang: string) =>
    fixture<StetTeaser>(
      html`<stet-teaser published=${published} lang=${lang}
        ><h3><a href="/x">Story</a></h3></stet-teaser
      >`,
    );

  it('is relative while fresh, beside the page’s own date, and that date alone after a week', async () => {
    expect(note(await printed(ago(125)), 'age')?.textContent).to.equal(' · 2 hours ago');
    const old = await printed(ago(60 * 24 * 8));
    expect(note(old, 'age')).to.equal(null);
    expect(old.matches(':state(aged)')).to.equal(true);
    expect(note(await printed(ago(-60)), 'age')).to.equal(null);
    expect(note(await printed('yesterday'), 'age')).to.equal(null);
  });

  it('is relative, then absolute, in the page’s language where only the attribute has it', async () => {
    const fresh = note(await given(ago(125), 'de'), 'date') as HTMLElement;
    expect(fresh.innerText).to.equal('vor 2 Stunden');
    const old = note(await given('2020-05-04T09:00Z', 'de'), 'date') as HTMLElement;
    expect(old.innerText).to.equal('04.05.2020');
    expect(old.getAttribute('datetime')).to.equal('2020-05-04T09:00:00.000Z');
  });

  it('is absolute in print', async () => {
    const teaser = await given(ago(125), 'en');
    const rules = teaser.shadowRoot?.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const print = rules?.filter((rule) => rule instanceof CSSMediaRule);
    const shown = print?.map(({ cssText }) => cssText.replace(/\s+/g, ' ')).join();
    expect(shown).to.match(/@media print .*\.fresh.* \{ display: none; \}/);
    expect(shown).to.match(/\.is-fresh \.dated \{ display: inline; \}/);
  });

  it('goes on while the page is open, and not while it is hidden', async () => {
    const script = moduleTag('/packages/teaser/src/define.ts');
    const page = await openPage(documentOf('', { head: script }));
    await until(() => page.window.customElements.get('stet-teaser'), 'upgrade');
    const { window, document } = page;
    let timers: { act: () => void; every: number; id: number }[] = [];
    let count = 0;
    window.setInterval = ((act: () => void, every: number) => {
      count += 1;
      timers.push({ act, every, id: count });
      return count;
    }) as unknown as typeof window.setInterval;
    window.clearInterval = (cleared) => (timers = timers.filter(({ id }) => id !== cleared));
    let now = Date.now();
    (window as unknown as { Date: DateConstructor }).Date.now = () => now;
    const isHidden = (hidden: boolean) => {
      Object.defineProperty(document, 'visibilityState', {
        value: hidden ? 'hidden' : 'visible',
        configurable: true,
      });
      document.dispatchEvent(new Event('visibilitychange'));
    };

    const teaser = document.createElement('stet-teaser');
    teaser.setAttribute('published', new Date(now - 60_000).toISOString());
    teaser.append(Object.assign(document.createElement('a'), { href: '/x', textContent: 'Story' }));
    document.body.append(teaser);
    await until(() => timers.length === 1, 'one clock');
    const said = () => note(teaser, 'date')?.querySelector('.fresh')?.textContent;
    expect(said()).to.equal('1 minute ago');
    now += 60_000;
    timers[0]?.act();
    await teaser.updateComplete;
    expect([said(), timers[0]?.every]).to.deep.equal(['2 minutes ago', 60_000]);

    isHidden(true);
    expect(timers).to.have.length(0);
    now += 600_000;
    isHidden(false);
    await teaser.updateComplete;
    expect([said(), timers.length]).to.deep.equal(['12 minutes ago', 1]);
    teaser.remove();
    expect(timers).to.have.length(0);
    page.close();
  });
});
