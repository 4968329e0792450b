import { expect } from '@open-wc/testing';
import { html } from 'lit';

import { story } from './helpers.ts';

const rich = html`<article>
  <header>
    <p data-role="kicker">Politics</p>
    <h1>Ferry <em>late</em> again</h1>
  </header>
  <p>
    The ferry left at <strong>seven</strong>,<br />
    said <a href="https://example.com/a_(b)">Ann</a> and <a href="javascript:alert(1)">Ben</a>. 2 *
    3 = [6] &amp;amp; &lt;b&gt;
  </p>
  <div class="wrapper">
    Bare words
    <p># not a heading</p>
  </div>
  <ul>
    <li>One</li>
    <li>
      Two
      <ol start="3">
        <li>Inner</li>
      </ol>
    </li>
  </ul>
  <blockquote>
    <p>We were asleep.</p>
    <p>All of us.</p>
  </blockquote>
  <stet-pull-quote
    ><aside><p>We were asleep.</p></aside></stet-pull-quote
  >
  <figure>
    <img src="https://example.com/f.jpg" alt="The ferry" />
    <figcaption>The ferry, late</figcaption>
  </figure>
  <pre><code>let a;
  b();</code></pre>
  <p>Type <code>a\`b</code>, ~~not struck~~, <del>struck</del>.</p>
  <table>
    <caption>
      Delays
    </caption>
    <tr>
      <th>Day</th>
      <th>Min | max</th>
    </tr>
    <tr>
      <td>Monday</td>
      <td>7</td>
    </tr>
  </table>
  <hr />
  <stet-share><a href="mailto:?">Share this</a></stet-share>
  <button>Press</button>
  <script type="application/json">
    { "no": "text" }
  </script>
</article>`;

describe('toPlainText', () => {
  it('gives the text block by block, without what is not text', async () => {
    const element = await story({}, rich);
    expect(element.toPlainText()).to.equal(`Politics

Ferry late again

The ferry left at seven,
said Ann and Ben. 2 * 3 = [6] &amp; <b>

Bare words

# not a heading

• One
• Two
• Inner

We were asleep.

All of us.

The ferry, late

let a;
  b();

Type a\`b, ~~not struck~~, struck.

Delays

Day\tMin | max
Monday\t7`);
  });

  it('has pull quotes when asked', async () => {
    const element = await story({}, rich);
    const count = (text: string) => text.split('We were asleep.').length - 1;
    expect(count(element.toPlainText())).to.equal(1);
    expect(count(element.toPlainText({ pullQuotes: true }))).to.equal(2);
  });

  it('is empty for an empty story', async () => {
    expect((await story({}, html`<article></article>`)).toPlainText()).to.equal('');
  });
});

describe('toMarkdown', () => {
  it('writes a closed set of elements, and no address that could run a script', async () => {
    const element = await story({}, rich);
    expect(element.toMarkdown()).to.equal(`Politics

# Ferry *late* again

The ferry left at **seven**,\\
said [Ann](<https://example.com/a_(b)>) and Ben. 2 \\* 3 = \\[6\\] \\&amp; \\<b\\>

Bare words

\\# not a heading

- One
- Two

  3. Inner

> We were asleep.
>
> All of us.

![The ferry](https://example.com/f.jpg)

*The ferry, late*

\`\`\`
let a;
  b();
\`\`\`

Type \`\`a\`b\`\`, \\~\\~not struck\\~\\~, ~~struck~~.

*Delays*

| Day | Min \\| max |
| --- | --- |
| Monday | 7 |

---`);
  });
});
