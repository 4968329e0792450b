import { expect } from '@open-wc/testing';
import { countWords, readingMinutes } from '@stet/core';

/** What `Intl.Segmenter` would count. */
function segmented(text: string, language: string): number {
  const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  return segments.filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).length;
}

const spaced: [language: string, text: string][] = [
  ['en', 'In 1984, the 4th of B2B: don’t — "stop". It cost 1,200.50 or so (a well-known sum).'],
  ['de', 'Die Donaudampfschifffahrt fährt um 9 Uhr; „Ahoi“, rief’s, z.B. aus Köln.'],
  ['fr', "L'été, aujourd’hui, c’est-à-dire : « oui », dit-elle."],
  ['uk', 'Об’єднання під’їхало о 7-й; п’ять слів.'],
  ['tr', 'İstanbul’un ışığı 12 gün sürdü.'],
  ['ar', 'قال: «لا أعلم»، ثمّ مضى في ١٢ مارس.'],
  ['he', 'הוא אמר: "לא" — וצה"ל שתק.'],
  ['hi', 'नमस्ते, यह हिन्दी का वाक्य है।'],
];

describe('countWords', () => {
  it('counts alike in every engine, numbers and mixtures too', () => {
    expect(countWords('In 1984, the 4th of B2B: don’t — "stop".', 'en')).to.equal(8);
  });

  for (const [language, text] of spaced)
    it(`counts as the word boundaries of Unicode do, in "${language}"`, () => {
      expect(countWords(text, language)).to.be.closeTo(segmented(text, language), 1);
    });

  it('counts words where no spaces part them', () => {
    expect(countWords('今日は天気がいい', 'ja')).to.be.within(3, 6);
    expect(countWords('วันนี้อากาศดีมาก', 'th')).to.equal(segmented('วันนี้อากาศดีมาก', 'th'));
    expect(countWords('', 'en')).to.equal(0);
  });
});

describe('readingMinutes', () => {
  it('goes by the rate of the language, and is never nothing', () => {
    expect(readingMinutes(2380, 'en-GB')).to.equal(10);
    expect(readingMinutes(1380, 'ar')).to.equal(10);
    expect(readingMinutes(3, 'en')).to.equal(1);
  });
});
