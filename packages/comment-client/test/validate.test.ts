import { expect } from '@open-wc/testing';

import { byteLength, validate, type CommentInput } from '@stet/comment-client';

const fine = { comment: 'Hello', name: 'Ann', email: 'ann@example.org', url: '' };
const issues = (changes: Partial<CommentInput>) => validate({ ...fine, ...changes });

describe('validate', () => {
  it('finds nothing wrong with what is fine', () => {
    expect(issues({})).to.deep.equal([]);
    for (const url of ['example.org', 'https://example.org/a?b', 'http://münchen.example:8080'])
      expect(issues({ url }), url).to.deep.equal([]);
    for (const email of ['a@b', "o'neil+x@mail.example.co.uk"])
      expect(issues({ email }), email).to.deep.equal([]);
  });

  it('asks for what is required, and that it can be seen', () => {
    expect(validate({})).to.deep.equal([
      { field: 'comment', code: 'required' },
      { field: 'name', code: 'required' },
      { field: 'email', code: 'required' },
    ]);
    expect(validate({ comment: 'x' }, { require: ['comment'] })).to.deep.equal([]);
    expect(issues({ comment: ' \u200b\u2060\n' })).to.deep.equal([
      { field: 'comment', code: 'required' },
    ]);
  });

  it('knows an e-mail address as the browser does', () => {
    const control = document.createElement('input');
    control.type = 'email';
    for (const email of [
      'ann',
      'a@',
      '@b',
      'a b@c.example',
      'a@b..c',
      'a@-b.example',
      'a@b.example.',
    ]) {
      control.value = email;
      expect(control.validity.valid, email).to.equal(false);
      expect(issues({ email }), email).to.deep.equal([{ field: 'email', code: 'invalid' }]);
    }
  });

  it('takes only web addresses for a website', () => {
    for (const url of [
      'javascript:alert(1)',
      'mailto:a@b.example',
      'localhost',
      'http://a b',
      'https://u:p@a.example',
    ])
      expect(issues({ url }), url).to.deep.equal([{ field: 'url', code: 'invalid' }]);
  });

  it('counts the comment in bytes, to the last one', () => {
    expect(byteLength('é👍')).to.equal(6);
    expect(issues({ comment: 'é'.repeat(32_762) + 'a' })).to.deep.equal([]);
    expect(issues({ comment: 'é'.repeat(32_763) })).to.deep.equal([
      { field: 'comment', code: 'too-long', limit: 65_525, length: 65_526 },
    ]);
    expect(validate({ ...fine, comment: 'abcd' }, { maxLength: 3 })).to.deep.equal([
      { field: 'comment', code: 'too-long', limit: 3, length: 4 },
    ]);
    expect(issues({ name: 'a'.repeat(245) })).to.deep.equal([]);
    expect(issues({ name: 'a'.repeat(246) })).to.deep.equal([
      { field: 'name', code: 'too-long', limit: 245, length: 246 },
    ]);
  });

  it('refuses damaged text', () => {
    expect(issues({ comment: 'a\0b' })).to.deep.equal([{ field: 'comment', code: 'control' }]);
    expect(issues({ name: 'a\ud83d' })).to.deep.equal([{ field: 'name', code: 'control' }]);
  });
});
