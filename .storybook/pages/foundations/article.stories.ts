import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { figure, middle, opening, rest, storyHeader } from '../parts/story.ts';

const meta: Meta = {
  title: 'Foundations/Article',
  parameters: {
    docs: {
      description: {
        component:
          'What `article.css` makes of plain HTML under the class `stet-article`. No element, no script.',
      },
    },
  },
};
export default meta;

export const Story: StoryObj = {
  render: () =>
    html`<article class="stet-article">${storyHeader}${figure}${opening}${middle}${rest}</article>`,
};

export const Specimen: StoryObj = {
  name: 'Every kind of block',
  render: () =>
    html`<article class="stet-article">
      <h1>A first heading, which says what happened</h1>
      <p data-role="lede">
        <span data-role="dateline">Pellmouth</span> A lede with a <a href="#link">link</a>, a word
        in <em>emphasis</em>, one in <strong>bold</strong>, an
        <abbr title="ante meridiem">a.m.</abbr>, a <mark>marked passage</mark>, H<sub>2</sub>O,
        10<sup>3</sup> and a note.<sup
          ><a href="#note-1" role="doc-noteref" aria-label="Note 1">1</a></sup
        >
      </p>
      <h2>A second heading</h2>
      <ul>
        <li>Lists have short items</li>
        <li>
          and may hold others
          <ol>
            <li>that are counted</li>
            <li>and stay close.</li>
          </ol>
        </li>
      </ul>
      <h3>A third heading</h3>
      <blockquote>
        <p>A quotation stands in from the edge, with a hairline beside it.</p>
        <cite>Whoever said it</cite>
      </blockquote>
      <h4>A fourth heading</h4>
      <figure>
        <table>
          <caption>
            High water at the Staithe
          </caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Time</th>
              <th scope="col">Metres</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Saturday</th>
              <td>09:12</td>
              <td>3.9</td>
            </tr>
            <tr>
              <th scope="row">Sunday</th>
              <td>10:05</td>
              <td>4.1</td>
            </tr>
          </tbody>
        </table>
        <figcaption>Above Staithe Datum. <small>Source: harbour master</small></figcaption>
      </figure>
      <pre tabindex="0"><code>feet   3.3   6.6   9.8
metres 1.0   2.0   3.0</code></pre>
      <details>
        <summary>How we counted</summary>
        <p>From the ledgers, twice, by two people who did not speak to each other.</p>
      </details>
      <dl>
        <dt>Staithe</dt>
        <dd>A landing stage for ships.</dd>
      </dl>
      <hr />
      <p data-role="correction">
        <strong>Correction, 22 November:</strong> an earlier version gave the wrong tide.
      </p>
      <section role="doc-endnotes" aria-label="Notes">
        <ol>
          <li id="note-1">The note that the number leads to.</li>
        </ol>
      </section>
    </article>`,
};
