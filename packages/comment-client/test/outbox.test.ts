import { expect } from '@open-wc/testing';
import { until } from 'stet-testing';

import {
  draftStore,
  openOutbox,
  type Adapter,
  type CommentInput,
  type Outbox,
  type Outcome,
  type Unreachable,
} from '@stet/comment-client';

const neverLeft: Unreachable = { status: 'unreachable', mayHaveArrived: false };
const lost: Unreachable = { status: 'unreachable', mayHaveArrived: true };
const published: Outcome = { status: 'published', comment: null, url: null };
const duplicate: Outcome = { status: 'refused', problem: 'duplicate', fields: [] };
const words: CommentInput = { comment: 'Hello', name: 'Ann', email: '', url: '', parent: null };

// Other test files run beside this one and have the same storage.
const mine = (): string[] =>
  Object.keys(localStorage).filter((key) => /^stet-(unsent:|draft:test)/.test(key));

/** A back end in memory, which answers as it is told. */
function backEnd(keys: boolean, answers: Outcome[], pause = 0): Adapter & { keys: string[] } {
  const sent: string[] = [];
  return {
    name: 'stet',
    target: 'test',
    thread: 'story',
    capabilities: { list: false, counts: false, keys, around: false, sorts: [] },
    keys: sent,
    list: () => Promise.reject(new Error('not here')),
    count: () => Promise.reject(new Error('not here')),
    async create(_input, { key, signal }) {
      sent.push(key);
      const answer = answers.shift() ?? neverLeft;
      await new Promise((resolve, reject) => {
        setTimeout(resolve, pause);
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
      return answer;
    },
  };
}

describe('the outbox', () => {
  let page: AbortController;
  let settled: (Outcome | null)[];
  beforeEach(() => {
    mine().forEach((key) => localStorage.removeItem(key));
    page = new AbortController();
    settled = [];
  });
  afterEach(() => page.abort());

  const open = async (adapter: Adapter): Promise<Outbox> => {
    const outbox = openOutbox(adapter, {
      signal: page.signal,
      onSettled: (_unsent, outcome) => settled.push(outcome),
    });
    // What it does at once, which is to send what waits.
    await outbox.sendNow();
    return outbox;
  };
  const draftOf = (comment = 'Hello') => {
    const draft = draftStore({ site: 'test', thread: 'story' });
    draft.save(comment);
    return draft;
  };
  const stored = (prefix: string) => mine().filter((key) => key.startsWith(prefix));

  it('sends with the same key, clears the draft and tells', async () => {
    const adapter = backEnd(true, [lost, published]);
    const outbox = await open(adapter);
    const draft = draftOf();
    const { key } = draft;
    expect(outbox.add(words, lost, draft)).to.equal(true);
    expect(outbox.waiting.map((unsent) => unsent.input.thread)).to.deep.equal(['story']);
    await outbox.sendNow();
    expect(outbox.waiting[0]?.attempts).to.equal(2);
    await outbox.sendNow();
    expect(adapter.keys).to.deep.equal([key, key]);
    expect(settled).to.deep.equal([published]);
    expect(mine()).to.deep.equal([]);
  });

  it('sends on the next visit, and when the network comes back', async () => {
    (await open(backEnd(true, []))).add(words, lost, draftOf());
    page.abort();
    page = new AbortController();
    const adapter = backEnd(true, [neverLeft, published]);
    const outbox = openOutbox(adapter, {
      signal: page.signal,
      onSettled: (_unsent, outcome) => settled.push(outcome),
    });
    await until(() => outbox.waiting[0]?.attempts === 2, 'the next visit tries it');
    dispatchEvent(new Event('online'));
    await until(() => settled.length === 1, 'it is sent');
    expect(adapter.keys.length).to.equal(2);
  });

  it('tries again by itself', async () => {
    const adapter = backEnd(true, [published]);
    (await open(adapter)).add(words, neverLeft, draftOf());
    // The pause is random, up to four seconds.
    await new Promise((resolve) => setTimeout(resolve, 4500));
    expect(settled).to.deep.equal([published]);
  });

  it('waits as long as it was asked to', async () => {
    const adapter = backEnd(true, [published]);
    const outbox = await open(adapter);
    outbox.add(words, { ...lost, retryAfter: 60 }, draftOf());
    await outbox.sendNow();
    expect(adapter.keys).to.deep.equal([]);
    expect(outbox.waiting.length).to.equal(1);
  });

  it('keeps the draft of what is refused', async () => {
    const outbox = await open(backEnd(true, [duplicate]));
    outbox.add(words, lost, draftOf());
    await outbox.sendNow();
    expect(settled).to.deep.equal([duplicate]);
    expect(stored('stet-unsent:')).to.deep.equal([]);
    expect(stored('stet-draft:').length).to.equal(1);
  });

  it('keeps a draft that was gone on with', async () => {
    const outbox = await open(backEnd(true, [published]));
    const draft = draftOf();
    const { key } = draft;
    outbox.add(words, lost, draft);
    draft.save('Hello, and more');
    await outbox.sendNow();
    const later = draftStore({ site: 'test', thread: 'story' });
    expect(later.restore()?.comment).to.equal('Hello, and more');
    expect(later.key).not.to.equal(key);
  });

  it('lets go of a comment that was sent by hand', async () => {
    const adapter = backEnd(false, [published]);
    const outbox = await open(adapter);
    const draft = draftOf();
    outbox.add(words, neverLeft, draft);
    outbox.remove(draft.key);
    draft.clear();
    await outbox.sendNow();
    expect(adapter.keys).to.deep.equal([]);
    expect(mine()).to.deep.equal([]);
  });

  it('is over when its element is', async () => {
    const adapter = backEnd(true, [published]);
    const outbox = await open(adapter);
    outbox.add(words, lost, draftOf());
    page.abort();
    await outbox.sendNow();
    dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(adapter.keys).to.deep.equal([]);
  });

  describe('never posts twice', () => {
    it('where there are no keys and it may have arrived', async () => {
      const outbox = await open(backEnd(false, []));
      expect(outbox.add(words, lost, draftOf())).to.equal(false);
      expect(outbox.waiting).to.deep.equal([]);
    });

    it('where there are no keys and the page went away while sending', async () => {
      const adapter = backEnd(false, [published], 5000);
      (await open(adapter)).add(words, neverLeft, draftOf());
      dispatchEvent(new Event('online'));
      await until(() => adapter.keys.length === 1, 'it is being sent');
      page.abort();
      page = new AbortController();
      const later = backEnd(false, [published]);
      await open(later);
      expect(later.keys).to.deep.equal([]);
      expect(settled).to.deep.equal([lost]);
    });

    it('when a key is older than the service remembers', async () => {
      const adapter = backEnd(true, [published]);
      const draft = draftOf();
      const outbox = await open(adapter);
      outbox.add(words, { ...lost, retryAfter: 60 }, draft);
      const slot = `stet-unsent:${draft.key}`;
      const unsent = JSON.parse(localStorage.getItem(slot) ?? '') as object;
      const firstTried = Date.now() - 24 * 3_600_000;
      localStorage.setItem(slot, JSON.stringify({ ...unsent, firstTried, notBefore: 0 }));
      await outbox.sendNow();
      expect(adapter.keys).to.deep.equal([]);
      expect(settled).to.deep.equal([lost]);
      expect(stored('stet-draft:').length).to.equal(1);
    });

    it('when many outboxes wake at once', async () => {
      const adapter = backEnd(true, [published, published], 50);
      const outboxes = await Promise.all([open(adapter), open(adapter), open(adapter)]);
      outboxes[0].add(words, lost, draftOf());
      await Promise.all(outboxes.map((outbox) => outbox.sendNow()));
      expect(adapter.keys.length).to.equal(1);
    });
  });

  it('hears what another tab has sent', async () => {
    const outbox = await open(backEnd(true, []));
    const draft = draftOf();
    outbox.add(words, { ...lost, retryAfter: 60 }, draft);
    const key = `stet-unsent:${draft.key}`;
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentWindow?.localStorage.removeItem(key);
    await until(() => settled.length === 1, 'it is told');
    expect(settled).to.deep.equal([null]);
    frame.remove();
  });
});
