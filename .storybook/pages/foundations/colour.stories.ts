import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

import { contrast, resolveColour, type Scheme } from './measure.ts';
import { tokens, type Token } from './tokens.ts';
import './foundations.css';

const meta: Meta = {
  title: 'Foundations/Colour',
  parameters: {
    docs: {
      description: {
        component:
          'Every colour of the theme that is chosen above, in both schemes, with the contrast that this browser paints.',
      },
    },
  },
};
export default meta;

const colours = tokens.filter(({ type }) => type === 'color');
const ofThePage = colours.filter(({ path }) => path[0] === 'color');
const ofParts = colours.filter(({ path }) => path[0] !== 'color');

export const Palette: StoryObj = { render: () => swatches(ofThePage) };

export const Components: StoryObj = { render: () => swatches(ofParts) };

const swatches = (shown: readonly Token[]): TemplateResult =>
  html`<ul class="swatches" role="list">
    ${shown.map(
      (token) =>
        html`<li>
          <div class="pair">${swatch(token, 'light')}${swatch(token, 'dark')}</div>
          <h2 class="name"><code>${token.property}</code></h2>
          <p class="note">${token.description}</p>
        </li>`,
    )}
  </ul>`;

function swatch({ path, property }: Token, scheme: Scheme): TemplateResult {
  const { front, back, what } = pairOf(path, property);
  const ratio = contrast(resolveColour(front, scheme), resolveColour(back, scheme));
  const sample = styleMap({ colorScheme: scheme, color: front, backgroundColor: back });
  return html`<figure class="swatch">
    <div class="sample" style=${sample}>
      <span class="chip" style=${styleMap({ backgroundColor: `var(${property})` })}></span>
      ${ratio < 3 ? nothing : html`<span aria-hidden="true" class="letters">Aa</span>`}
    </div>
    <figcaption>
      <b>${scheme}</b>
      <span class="value">${resolveColour(`var(${property})`, scheme)}</span>
      <span><b class="figure">${ratio.toFixed(1)}</b> ${what}, ${verdict(ratio)}</span>
    </figcaption>
  </figure>`;
}

/** Grounds are measured under their ink, inks and edges on their ground. */
function pairOf(path: readonly string[], property: string) {
  const [name = '', part = ''] = [path[0] === 'color' ? path[1] : path[0], path[1]];
  const own = `var(${property})`;
  if (path[0] === 'button' && part !== 'border')
    return { front: 'var(--stet-button-ink)', back: 'var(--stet-button-paper)', what: 'ink on it' };
  if (name === 'accent-ink') return { front: own, back: 'var(--stet-accent)', what: 'on accent' };
  if (/^(paper.*|mark)$/.test(part))
    return { front: 'var(--stet-ink)', back: own, what: 'ink on it' };
  return { front: own, back: 'var(--stet-paper)', what: 'on paper' };
}

function verdict(ratio: number): string {
  if (ratio >= 7) return 'AAA';
  if (ratio >= 4.5) return 'AA';
  return ratio >= 3 ? 'edges and large text' : 'decoration only';
}
