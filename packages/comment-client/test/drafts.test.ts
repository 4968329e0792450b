import { expect } from '@open-wc/testing';

import {
  draftStore,
  forgetAuthor,
  rememberAuthor,
  rememberedAuthor,
  type DraftStore,
} from '@stet/comment-client';

const open = (thread = 'story', parent: string | null = null): DraftStore =>
  draftStore({ site: 'https://news.example', thread, parent });

// Other test files run beside this one and have the same storage.
const mine = (): string[] =>
  Object.keys(localStorage).filter((key) => /^stet-(author|draft:https)/.test(key));
const clear = (): void => mine().forEach((key) => localStorage.removeItem(key));

describe('a draft', () => {
  beforeEach(clear);

  it('is found again, with its key', () => {
    const before = open();
    expect(before.save('Half a thou')).to.equal(true);
    expect(before.save('Half a thought')).to.equal(true);
    const after = open();
    expect(after.restore()).to.include({ comment: 'Half a thought', key: before.key });
    expect(after.key).to.equal(before.key);
    expect(mine().length).to.equal(1);
  });

  it('belongs to one site, thread and parent', () => {
    open('story', '5').save('A reply');
    open('a:b', 'c').save('Odd ids');
    expect(open().restore()).to.equal(undefined);
    expect(open('story', '6').restore()).to.equal(undefined);
    expect(open('a', 'b:c').restore()).to.equal(undefined);
    expect(
      draftStore({ site: 'https://other.example', thread: 'story', parent: '5' }).restore(),
    ).to.equal(undefined);
    expect(open('story', '5').restore()?.comment).to.equal('A reply');
  });

  it('goes when it is done with, and takes its key along', () => {
    const draft = open();
    const { key } = draft;
    draft.save('Done');
    draft.clear();
    expect(open().restore()).to.equal(undefined);
    expect(draft.key).not.to.equal(key);
    draft.save('x');
    draft.save('  ');
    expect(mine().length).to.equal(0);
  });

  it('of one tab is never written over by another', async () => {
    const here = open();
    here.save('Begun');
    const there = open();
    there.restore();
    there.save('Begun there');
    await new Promise((resolve) => setTimeout(resolve, 5));
    here.save('Begun, and gone on with here');
    expect(here.key).not.to.equal(there.key);
    const later = open();
    expect(later.restore()?.comment).to.equal('Begun, and gone on with here');
    expect(later.others().map(({ comment }) => comment)).to.deep.equal(['Begun there']);
  });

  it('of another tab stays when this one posts, under a key that was never sent', () => {
    const here = open();
    here.save('Posted');
    const there = open();
    there.restore();
    there.save('Posted, but longer');
    const { key } = here;
    here.clear();
    const later = open();
    expect(later.restore()?.comment).to.equal('Posted, but longer');
    expect(later.key).not.to.equal(key);
  });

  it('keeps its text when its key is used up', () => {
    const draft = open();
    draft.save('Sent before');
    const { key } = draft;
    draft.renew();
    const later = open();
    expect(later.restore()?.comment).to.equal('Sent before');
    expect(later.key).to.equal(draft.key);
    expect(draft.key).not.to.equal(key);
  });

  it('is kept for thirty days', () => {
    const draft = open();
    draft.save('Old');
    const age = (days: number): void => {
      const stored = JSON.parse(localStorage.getItem(draft.slot) ?? '') as object;
      const savedAt = Date.now() - days * 86_400_000;
      localStorage.setItem(draft.slot, JSON.stringify({ ...stored, savedAt }));
    };
    age(29);
    expect(open().restore()?.comment).to.equal('Old');
    age(31);
    expect(open('another').restore()).to.equal(undefined);
    expect(mine().length).to.equal(0);
  });

  it('says so when the browser does not keep it', () => {
    const draft = open();
    expect(draft.save('x'.repeat(6_000_000))).to.equal(false);
    expect(draft.save('Now there is')).to.equal(true);
  });

  it('is not confused by what others have written there', () => {
    const { slot } = open();
    for (const value of ['{', 'null', '[]', '{"comment":5}', '{"comment":"a","key":"b"}'])
      localStorage.setItem(`${slot}${value.length}`, value);
    expect(open().restore()).to.equal(undefined);
  });
});

describe('who comments', () => {
  beforeEach(clear);

  it('is remembered and forgotten', () => {
    expect(rememberedAuthor()).to.equal(undefined);
    const author = { name: 'Ann', email: 'ann@example.org', url: '' };
    expect(rememberAuthor(author)).to.equal(true);
    expect(rememberedAuthor()).to.deep.equal(author);
    forgetAuthor();
    expect(rememberedAuthor()).to.equal(undefined);
    expect(mine().length).to.equal(0);
    localStorage.setItem('stet-author', '{"name":1}');
    expect(rememberedAuthor()).to.equal(undefined);
  });
});
