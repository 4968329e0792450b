import { expect } from '@open-wc/testing';
import { followFor, nearestLanguage, oneOf, safeUrl, warnOnce } from '@stet/core';

const warnings: string[] = [];
const original = console.warn;
before(() => (console.warn = (line: string) => warnings.push(line)));
after(() => (console.warn = original));
beforeEach(() => (warnings.length = 0));

describe('safeUrl', () => {
  it('takes web and mail addresses, absolute', () => {
    expect(safeUrl('https://example.com/a')).to.equal('https://example.com/a');
    expect(safeUrl('mailto:a@example.com')).to.equal('mailto:a@example.com');
    expect(safeUrl('/b', 'https://example.com/a')).to.equal('https://example.com/b');
  });

  for (const hostile of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'https://[',
  ])
    it(`refuses ${JSON.stringify(hostile)}`, () => expect(safeUrl(hostile)).to.equal(undefined));

  it('refuses nothing at all', () => {
    expect(safeUrl(null)).to.equal(undefined);
    expect(safeUrl(undefined)).to.equal(undefined);
  });
});

describe('oneOf', () => {
  const element = document.createElement('stet-example');

  it('takes what is accepted, and the default for nothing', () => {
    expect(oneOf(element, 'show', 'icons', ['icons', 'labels'], 'labels')).to.equal('icons');
    expect(oneOf(element, 'show', '', ['icons', 'labels'], 'labels')).to.equal('labels');
    expect(warnings).to.deep.equal([]);
  });

  it('warns once of anything else, with what would have been right', () => {
    for (let time = 0; time < 2; time += 1)
      expect(oneOf(element, 'show', 'all', ['icons', 'labels'], 'labels')).to.equal('labels');
    expect(warnings).to.deep.equal([
      '<stet-example> show="all" is not known. Use one of: icons, labels. Taking "labels".',
    ]);
  });
});

describe('warnOnce', () => {
  it('tells each element’s mistake once', () => {
    const [a, b] = [document.createElement('stet-a'), document.createElement('stet-b')];
    for (const element of [a, a, b]) warnOnce(element, 'is empty.');
    expect(warnings).to.deep.equal(['<stet-a> is empty.', '<stet-b> is empty.']);
  });
});

describe('nearestLanguage', () => {
  it('looks up through shadow roots', () => {
    const host = document.createElement('div');
    host.lang = 'de-AT';
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(nearestLanguage(inner)).to.equal('de-AT');
  });

  it('falls back where the tag is none', () => {
    const element = document.createElement('p');
    element.setAttribute('lang', 'not a language');
    expect(nearestLanguage(element)).to.equal('en');
    element.setAttribute('lang', 'pt_br');
    expect(nearestLanguage(element)).to.equal('pt-BR');
  });
});

describe('followFor', () => {
  it('sees what is there, what comes, what changes its class, and what leaves', async () => {
    const root = document.createElement('div');
    root.append(document.createElement('p'), document.createElement('p'));
    root.firstElementChild?.classList.add('on');
    const log: string[] = [];
    const name = (element: HTMLElement) => `${[...root.children].indexOf(element)}`;
    const callbacks = {
      enter: (element: HTMLElement) => log.push(`+${name(element)}`),
      leave: (element: HTMLElement) => log.push(`-${name(element)}`),
    };
    const stop = followFor(root, '.on', callbacks, root);
    root.lastElementChild?.classList.add('on');
    await Promise.resolve();
    root.firstElementChild?.classList.remove('on');
    await Promise.resolve();
    stop();
    expect(log).to.deep.equal(['+0', '+1', '-0', '-1']);
  });

  it('warns of a selector that is none', () => {
    const element = document.createElement('stet-example');
    followFor(element, '>>', { enter: () => undefined, leave: () => undefined })();
    expect(warnings[0]).to.include('for=">>" is not a selector');
  });
});
