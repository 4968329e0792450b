import { expect } from '@open-wc/testing';
import { html } from 'lit';

import { part, place, story, textOf, warningsOf, wordsOf } from './helpers.ts';

const year = new Date().getUTCFullYear();

describe('reading-time', () => {
  it('says minutes, when empty too', async () => {
    expect(textOf(await story({ 'reading-time': '' }), 'reading-time')).to.equal('2 min read');
    expect(textOf(await story({ 'reading-time': 'minutes' }), 'reading-time')).to.equal(
      '2 min read',
    );
  });

  it('says a range or words', async () => {
    const range = textOf(await story({ 'reading-time': 'range' }), 'reading-time');
    expect(range).to.match(/^1.2 min read$/);
    const words = await story(
      { 'reading-time': 'words' },
      html`<article><p>${wordsOf(1200)}</p></article>`,
    );
    expect(textOf(words, 'reading-time')).to.equal('1,200 words');
  });

  it('is not there without the attribute, and goes with it', async () => {
    const element = await story({ 'reading-time': '' });
    element.removeAttribute('reading-time');
    await element.updateComplete;
    expect(part(element, 'reading-time')).to.equal(null);
  });

  it('is in the language of the page', async () => {
    const element = await story({
      'reading-time': '',
      lang: 'fi',
      'label-reading-time': '{time} lukea',
    });
    // Finnish is read with fewer words a minute.
    expect(textOf(element, 'reading-time')).to.equal('3 min lukea');
  });

  it('speaks one language: the author’s, else English, numbers and units too', async () => {
    const ours = { 'reading-time': '', 'age-after': 'P1Y', published: '2020-01-01', lang: 'fi' };
    const element = await story(ours);
    expect(textOf(element, 'notice')).to.match(/^This article is more than \d+ years old$/);
    element.labelAge = 'Juttu on {age} vanha';
    await element.updateComplete;
    expect(textOf(element, 'notice')).to.match(/^Juttu on \d+ vuotta vanha$/);
    const german = { 'reading-time': 'words', lang: 'de', 'label-words': '{count} Wörter' };
    const long = html`<article><p>${wordsOf(1200)}</p></article>`;
    expect(textOf(await story(german, long), 'reading-time')).to.equal('1.200 Wörter');
  });

  it('counts the text and not what repeats it or stands in it', async () => {
    const element = await story(
      {},
      html`<article>
        <p>${wordsOf(10)}</p>
        <stet-pull-quote
          ><aside><p>${wordsOf(50)}</p></aside></stet-pull-quote
        >
        <stet-share><a href="mailto:">${wordsOf(50)}</a></stet-share>
        <p hidden>${wordsOf(50)}</p>
      </article>`,
    );
    expect(element.readingTime()).to.deep.equal({ words: 10, minutes: 1, fastest: 1, slowest: 1 });
  });

  it('follows text that is added', async () => {
    const element = await story({ 'reading-time': '' });
    const paragraph = document.createElement('p');
    paragraph.textContent = wordsOf(1000, 'late');
    element.querySelector('article')?.append(paragraph);
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(textOf(element, 'reading-time')).to.equal('6 min read');
  });

  it('takes an unknown value for minutes, and warns once', async () => {
    const warnings = await warningsOf(async () => {
      const element = await story({ 'reading-time': 'hours' });
      element.requestUpdate();
      await element.updateComplete;
      expect(textOf(element, 'reading-time')).to.equal('2 min read');
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('reading-time="hours"').and.include('minutes, range, words');
  });
});

describe('age-after', () => {
  const aged = async (published: string, after: string) => story({ published, 'age-after': after });

  it('shows how old the story is, once', async () => {
    const element = await aged(`${year - 3}-01-01T00:00Z`, 'P1Y');
    expect(textOf(element, 'notice')).to.equal('This article is more than 3 years old');
    expect(element.matches(':state(aged)')).to.equal(true);
    expect(part(element, 'notice')?.hasAttribute('aria-hidden')).to.equal(false);
  });

  it('counts in months, days and hours where there is no year', async () => {
    const before = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    expect(textOf(await aged(before(75), 'P1M'), 'notice')).to.include('2 months old');
    expect(textOf(await aged(before(9), 'P1W'), 'notice')).to.include('9 days old');
    expect(textOf(await aged(before(0.5), 'PT6H'), 'notice')).to.include('12 hours old');
    expect(textOf(await aged(before(370), 'P1Y'), 'notice')).to.include('1 year old');
  });

  it('shows nothing before that, and takes no room', async () => {
    const element = await aged(new Date().toISOString(), 'P1Y');
    expect(element.shadowRoot?.querySelectorAll('.bar')).to.have.length(0);
    expect(part(element, 'notice')).to.equal(null);
    expect(element.matches(':state(aged)')).to.equal(false);
  });

  it('takes the header’s time where published is missing or no date', async () => {
    expect(textOf(await story({ 'age-after': 'P1Y' }), 'notice')).to.include('old');
    await warningsOf(async () => {
      const element = await aged('the other day', 'P1Y');
      expect(textOf(element, 'notice')).to.include('old');
    });
  });

  it('warns of what is no duration, or of no date', async () => {
    const warnings = await warningsOf(async () => {
      expect(part(await aged('2020-01-01', '1 year'), 'notice')).to.equal(null);
      await story({ 'age-after': 'P1Y' }, html`<article><p>Words.</p></article>`);
    });
    expect(warnings[0]).to.include('age-after="1 year"').and.include('P1Y');
    expect(warnings[1]).to.include('no date');
  });
});

describe('drop-cap', () => {
  const refused = async (text: string) => {
    const element = await story(
      { 'drop-cap': '' },
      html`<article>
        <header><p>${wordsOf(90)}</p></header>
        <p>${text}</p>
      </article>`,
    );
    return element.matches(':state(no-drop-cap)');
  };

  it('is drawn for a good first paragraph', async () => {
    expect(await refused(`Nobody ${wordsOf(60)}`)).to.equal(false);
    expect((await story()).matches(':state(no-drop-cap)')).to.equal(false);
  });

  it('is refused where it would read badly', async () => {
    expect(await refused('Nobody knew.'), 'short').to.equal(true);
    expect(await refused(`“Nobody ${wordsOf(60)}`), 'a quotation mark').to.equal(true);
    expect(await refused(`I ${wordsOf(60)}`), 'one letter').to.equal(true);
    expect(await refused(`A ${wordsOf(60)}`), 'one letter').to.equal(true);
    expect(await refused(`1999 ${wordsOf(60)}`), 'a figure').to.equal(true);
    expect(await refused(`كان ${wordsOf(60)}`), 'joined letters').to.equal(true);
  });
});

describe('attributes that Lit and frameworks know otherwise', () => {
  it('updated is kept when it is set as a property, before and after upgrade', async () => {
    const late = document.createElement('stet-article') as unknown as Record<string, unknown>;
    late.updated = '2026-05-05T09:00Z';
    const element = late as unknown as HTMLElementTagNameMap['stet-article'];
    await place(html`${element}`);
    expect(element.updatedAt).to.equal('2026-05-05T09:00Z');
    element.anchors = true;
    expect(await element.updateComplete).to.equal(true);
  });

  it('an empty tag warns once and says what to do', async () => {
    const warnings = await warningsOf(async () => {
      await place(html`<stet-article></stet-article>`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('is empty');
  });
});
