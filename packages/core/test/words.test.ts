import { expect } from '@open-wc/testing';
import { countText, fill, wordsFor, type Spoken } from '@stet/core';
import { LitElement } from 'lit';
import { until } from 'stet-testing';

const english: Spoken<'share'> = {
  language: 'en',
  label: 'Share',
  menu: 'Ways to share',
  copy: 'Copy link',
  copied: 'Link copied',
  native: 'More ways…',
  email: 'Email',
  notCopied: 'The link could not be copied. It is:',
  server: 'Your Mastodon server',
  serverInvalid: 'Write the name of a server',
  serverGo: 'Go',
};

class Speaker extends LitElement {
  said = '';
  override update(): void {
    super.update(new Map());
    this.said = wordsFor(this, 'share', english).label;
  }
}
customElements.define('stet-words-speaker', Speaker);

function speaker(lang: string): Speaker {
  const element = document.createElement('stet-words-speaker') as Speaker;
  element.lang = lang;
  document.body.append(element);
  return element;
}

describe('wordsFor', () => {
  it('says English until the language is there, then that, by the nearest tag that is known', async () => {
    for (const lang of ['de', 'de-CH', 'de-Latn-AT']) {
      const element = speaker(lang);
      await until(() => element.said === 'Teilen', `${lang} is German`);
      element.remove();
    }
  });

  it('says English for English, for a language without words and for a broken tag', async () => {
    for (const lang of ['en-GB', 'tlh', 'de_', 'x', 'constructor']) {
      const element = speaker(lang);
      await element.updateComplete;
      expect(element.said, lang).to.equal('Share');
      element.remove();
    }
  });

  it('follows a lang that changes above', async () => {
    const element = speaker('');
    element.removeAttribute('lang');
    await element.updateComplete;
    document.body.lang = 'de';
    await until(() => element.said === 'Teilen', 'German');
    document.body.removeAttribute('lang');
    await until(() => element.said === 'Share', 'English');
    element.remove();
  });
});

describe('fill', () => {
  it('puts values in their places, and leaves a place that has none', () => {
    expect(fill('{a} of {b}', { a: '$1' })).to.equal('$1 of {b}');
  });
});

describe('countText', () => {
  it('takes the form of the number by the rules of the language', () => {
    const polish = { one: '{count} a', few: '{count} b', many: '{count} c', other: '{count} d' };
    expect([1, 2, 5, 22].map((count) => countText(polish, count, 'pl'))).to.deep.equal([
      '1 a',
      '2 b',
      '5 c',
      '22 b',
    ]);
    expect(countText({ other: '{count} x' }, 1, 'en')).to.equal('1 x');
    expect(countText({ other: '{count} x' }, 1234, 'de')).to.equal('1.234 x');
  });
});
