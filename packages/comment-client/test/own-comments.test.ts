import { expect } from '@open-wc/testing';
import { until } from 'stet-testing';

import { dropPast, keepOwn, ownComment } from '../src/own-comments.ts';

const service = 'https://comments.example/';
const stored = (): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith('stet-own:'));
const right = (milliseconds: number) => ({
  token: 'secret',
  expiresAt: new Date(Date.now() + milliseconds).toISOString(),
});

beforeEach(() => localStorage.clear());

describe('the right to change one’s own comment', () => {
  it('leaves the browser when its time is over, while the page is open', async () => {
    keepOwn(service, 'c_1', right(400), 'Soon over.');
    keepOwn(service, 'c_2', right(60_000), 'Not yet.');
    expect(ownComment(service, 'c_1')?.token).to.equal('secret');
    await until(() => stored().length === 1, 'the first is gone');
    expect(ownComment(service, 'c_2')?.markdown).to.equal('Not yet.');
  });

  it('leaves it at the next visit, when its time was over before', () => {
    keepOwn(service, 'c_1', right(60_000), 'Long ago.');
    const [slot = ''] = stored();
    const past = { markdown: 'Long ago.', ...right(-1000) };
    localStorage.setItem(slot, JSON.stringify(past));
    dropPast();
    expect(stored()).to.deep.equal([]);
  });
});
