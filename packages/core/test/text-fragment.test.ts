import { expect } from '@open-wc/testing';
import { blockOf, textDirective } from '@stet/core';

function box(markup: string): HTMLElement {
  const element = document.createElement('div');
  element.append(document.createRange().createContextualFragment(markup));
  document.body.append(element);
  return element;
}

/** A range over these words, which stand in one text node each. */
function range(inside: Element, from: string, to = from): Range {
  const found = document.createRange();
  const walker = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
  let isStarted = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const start: number = isStarted ? -1 : node.data.indexOf(from);
    if (start >= 0) found.setStart(node, start);
    isStarted ||= start >= 0;
    const end = node.data.indexOf(to, Math.max(0, start));
    if (isStarted && end >= 0) {
      found.setEnd(node, end + to.length);
      return found;
    }
  }
  throw new Error(`“${from} … ${to}” is not there.`);
}

describe('textDirective', () => {
  it('has the words themselves, and those before them', () => {
    const story = box('<p>The ferry was late, and nobody had told them.</p>');
    expect(textDirective(range(story, 'nobody had told them'))).to.equal(
      'was%20late%2C%20and-,nobody%20had%20told%20them',
    );
  });

  it('has the words after them where the passage begins its paragraph', () => {
    const story = box('<p>Nobody had told the passengers of the ferry.</p>');
    expect(textDirective(range(story, 'Nobody had told'))).to.equal(
      'Nobody%20had%20told,-the%20passengers%20of',
    );
  });

  it('has the first and the last words of a passage over two paragraphs', () => {
    const story = box('<p>One two three four five six.</p><p>Seven eight nine ten eleven.</p>');
    expect(textDirective(range(story, 'One', 'eleven.'))).to.equal(
      'One%20two%20three%20four,eight%20nine%20ten%20eleven.',
    );
  });

  it('escapes what has a meaning in it', () => {
    const story = box('<p>Said she: well-known, a & b.</p>');
    expect(textDirective(range(story, 'well-known, a & b'))).to.equal(
      'Said%20she%3A%20-,well%2Dknown%2C%20a%20%26%20b'.replace('%20-,', '-,'),
    );
  });
});

describe('blockOf', () => {
  it('is the paragraph or item that a node stands in', () => {
    const story = box('<ul><li>One <em>two</em></li></ul>');
    expect(blockOf(story.querySelector('em')?.firstChild as Node)?.localName).to.equal('li');
  });
});
