import { expect } from '@open-wc/testing';
import { countWords, readingMinutes } from '@stet/core';

describe('countWords', () => {
  it('counts alike in every engine, numbers and mixtures too', () => {
    expect(countWords('In 1984, the 4th of B2B: don’t — "stop".', 'en')).to.equal(8);
  });

  it('counts words where no spaces part them', () => {
    expect(countWords('今日は天気がいい', 'ja')).to.be.within(3, 6);
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
