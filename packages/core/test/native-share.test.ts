import { expect } from '@open-wc/testing';
import { shareNatively } from '@stet/core';

function sheetThat(answers: (() => Promise<void>) | undefined): void {
  Object.defineProperty(navigator, 'share', { value: answers, configurable: true });
}

describe('shareNatively', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'share'));

  it('tells a sheet that was used from one that was closed and from one that is not there', async () => {
    sheetThat(() => Promise.resolve());
    expect(await shareNatively({ text: 'x' })).to.equal('shared');
    sheetThat(() => Promise.reject(new DOMException('closed', 'AbortError')));
    expect(await shareNatively({ text: 'x' })).to.equal('dismissed');
    sheetThat(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    expect(await shareNatively({ text: 'x' })).to.equal('unavailable');
    sheetThat(undefined);
    expect(await shareNatively({ text: 'x' })).to.equal('unavailable');
  });
});
