import { expect } from '@open-wc/testing';
import { forgetIdle, onceIdle } from '@stet/core/idle-together.js';
import { laterParts } from '@stet/core/later.js';
import { catchWarnings, untilIdle } from 'stet-testing';

describe('laterParts', () => {
  it('loads a part once, and has it from then on', async () => {
    let times = 0;
    const source = () => Promise.resolve({ times: (times += 1) });
    const { loaded, load } = laterParts<{ extras: { times: number } }>('stet-x', {
      extras: source,
    });
    expect(loaded.extras).to.equal(undefined);
    expect(await Promise.all([load('extras'), load('extras')])).to.deep.equal([true, true]);
    expect(await load('extras')).to.equal(true);
    expect([loaded.extras, times]).to.deep.equal([{ times: 1 }, 1]);
  });

  it('says what did not load, and tries again when it is asked again', async () => {
    const answers = [Promise.reject(new Error('gone')), Promise.resolve('there')];
    const { loaded, load } = laterParts<{ extras: string }>('stet-x', {
      extras: () => answers.shift() as Promise<string>,
    });
    const { warnings, restore } = catchWarnings();
    expect(await load('extras')).to.equal(false);
    restore();
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('<stet-x> goes without extras');
    expect(await load('extras')).to.equal(true);
    expect(loaded.extras).to.equal('there');
  });
});

describe('onceIdle', () => {
  it('runs the last task of each owner, together, and none of those that were called off', async () => {
    const ran: string[] = [];
    const [one, two, three] = [{}, {}, {}];
    onceIdle(one, () => ran.push('one, too early'));
    onceIdle(two, () => ran.push('two'));
    onceIdle(three, () => ran.push('three'));
    onceIdle(one, () => ran.push('one'));
    forgetIdle(three);
    await untilIdle();
    expect(ran).to.deep.equal(['one', 'two']);
  });
});
