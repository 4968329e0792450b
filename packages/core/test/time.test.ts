import { expect } from '@open-wc/testing';
import { parseDuration, timeAgo } from '@stet/core';

const now = Date.UTC(2026, 4, 4, 12);
const ago = (milliseconds: number) => timeAgo(new Date(now - milliseconds), 'en', now);

describe('timeAgo', () => {
  it('speaks of the last seven days', () => {
    expect(ago(20_000)).to.equal('this minute');
    expect(ago(5 * 60_000)).to.equal('5 minutes ago');
    expect(ago(3 * 3_600_000)).to.equal('3 hours ago');
    expect(ago(6 * 86_400_000)).to.equal('6 days ago');
  });

  it('leaves older, future and impossible times to a date', () => {
    expect(ago(7 * 86_400_000)).to.equal(undefined);
    expect(ago(-60_000)).to.equal(undefined);
    expect(timeAgo(new Date('never'), 'en', now)).to.equal(undefined);
  });
});

describe('parseDuration', () => {
  it('reads ISO 8601', () => {
    expect(parseDuration('P1Y')).to.deep.equal({ years: 1, months: 0, days: 0, milliseconds: 0 });
    expect(parseDuration('P1M2W3DT4H5M6S')).to.deep.equal({
      years: 0,
      months: 1,
      days: 17,
      milliseconds: 14_706_000,
    });
    expect(parseDuration(' PT15M ')?.milliseconds).to.equal(900_000);
  });

  for (const text of ['', 'P', 'PT', '1Y', 'P1', 'P1.5D', 'PT5', 'P-1D', 'P1YT'])
    it(`refuses "${text}"`, () => expect(parseDuration(text)).to.equal(undefined));
});
