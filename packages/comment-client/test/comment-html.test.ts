import { expect } from '@open-wc/testing';
import { documentOf, openPage, until } from 'stet-testing';

import { parseCommentHtml } from '@stet/comment-client';

/** Written out by hand, so that the test does not lean on the browser's serialiser. */
function outline(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  const inside = [...node.childNodes].map(outline).join('');
  if (node.nodeType !== Node.ELEMENT_NODE) return inside;
  const { attributes: given, localName } = node as Element;
  const attributes = [...given].map(({ name, value }) => ` ${name}=${value}`).join('');
  return `[${localName}${attributes}]${inside}[/]`;
}
const read = (html: string): string => outline(parseCommentHtml(html, document));
const rel = 'rel=nofollow ugc noopener noreferrer';

describe("a comment's HTML", () => {
  it('keeps the elements that comments are made of', () => {
    expect(read('<p>One<br>two <em>so</em> <strong>very</strong> <code>x</code></p>')).to.equal(
      '[p]One[br][/]two [em]so[/] [strong]very[/] [code]x[/][/]',
    );
    expect(
      read('<blockquote><p>q</p></blockquote><ul><li>a<li>b</ul><ol><li>c</li></ol>'),
    ).to.equal('[blockquote][p]q[/][/][ul][li]a[/][li]b[/][/][ol][li]c[/][/]');
    expect(read('<pre><code>a &lt;b&gt; &amp;amp;</code></pre>')).to.equal(
      '[pre][code]a <b> &amp;[/][/]',
    );
    expect(read('<B>bold</B><i>italic</i><div>block</div>')).to.equal(
      '[strong]bold[/][em]italic[/][p]block[/]',
    );
  });

  it('has links that lead out safely, and no others', () => {
    expect(read('<a href="https://a.example/?a=1&amp;b=2" onclick="x()" class=y>go</a>')).to.equal(
      `[a href=https://a.example/?a=1&b=2 ${rel}]go[/]`,
    );
    expect(read("<a HREF = 'mailto:a@b.example'>m</a>")).to.equal(
      `[a href=mailto:a@b.example ${rel}]m[/]`,
    );
    for (const href of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      '&#106;avascript:alert(1)',
      'data:text/html,x',
      'blob:https://a.example/1',
      'http://',
    ])
      expect(read(`<a href="${href}">x</a>`), href).to.equal('x');
    expect(read('<a data-href="https://a.example/">x</a>')).to.equal('x');
    expect(read('<a href="">x</a>')).to.equal('x');
  });

  it('loses what is not for readers, and keeps the words of all else', () => {
    expect(read('a<script>alert(1)</script>b<style>p{}</style>c<!-- <p>x -->d')).to.equal('abcd');
    expect(read('<h2 style="color:red">Big</h2> <marquee>old</marquee>')).to.equal('Big old');
    expect(read('<img src=x onerror=alert(1)>1 < 2 && 3 > 2 <')).to.equal('1 < 2 && 3 > 2 <');
    expect(read('<svg><a href="https://a.example/"><p>x</p></a></svg>y')).to.equal('y');
    expect(read('a<script>b')).to.equal('a');
    expect(read('a<!--b')).to.equal('a');
  });

  it('stands up to broken nesting', () => {
    expect(read('<p>a<p>b</p></p></em>c')).to.equal('[p]a[/][p]b[/]c');
    expect(read('<em><strong>a</em>b</strong>c')).to.equal('[em][strong]a[/][/]bc');
    expect(read('<a href="https://a.example/">a<a href="https://b.example/">b')).to.equal(
      `[a href=https://a.example/ ${rel}]a[/][a href=https://b.example/ ${rel}]b[/]`,
    );
    expect(read('&#0;&#xD800;&#x110000;&#8217;&nbsp;&unknown;&constructor;')).to.equal(
      '\ufffd\ufffd\ufffd’\u00a0&unknown;&constructor;',
    );
  });

  it('takes no longer than its length, and no deeper than a page can bear', () => {
    const start = performance.now();
    const deep = parseCommentHtml('<blockquote>'.repeat(20_000) + 'x', document);
    let depth = 0;
    for (let node: Node | null = deep; node; node = node.firstChild) depth += 1;
    expect(depth).to.be.below(40);
    for (const piece of ['<a ', '<a "', '<!--', '<p \'"', '</', '&', '<a href=" <'])
      parseCommentHtml(piece.repeat(20_000), document);
    expect(performance.now() - start).to.be.below(2000);
  });
});

describe('under the strictest policy', () => {
  it('needs no Trusted Types policy', async () => {
    const html = '<p>so <em>it</em> is</p><img src=x onerror=alert(1)>';
    const body = `<output data-html="${html.replaceAll('<', '&lt;')}" data-url="/__stet/page?html=${encodeURIComponent('<p id=comment-5>Hello')}"></output>`;
    const script =
      '<script type="module" src="/packages/comment-client/test/strict-page.ts"></script>';
    const page = await openPage(documentOf(body, { head: script }), { csp: true });
    const output = page.document.querySelector('output') as HTMLElement;
    await until(() => output.dataset['done'], 'the page has read both');
    expect(outline(output.querySelector('p') as Element)).to.equal('[p]so [em]it[/] is[/]');
    expect(output.dataset['done']).to.equal('Hello');
    expect(page.errors).to.deep.equal([]);
    page.close();
  });
});
