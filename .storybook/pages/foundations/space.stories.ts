import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

import { resolveLength } from './measure.ts';
import { group, tokens, type Token } from './tokens.ts';
import './foundations.css';

const meta: Meta = { title: 'Foundations/Space' };
export default meta;

export const Steps: StoryObj = { render: () => bars(group('space')) };

export const Sizes: StoryObj = {
  name: 'Sizes of parts',
  render: () =>
    bars(
      tokens.filter(
        ({ type, path }) => type === 'dimension' && !/^(space|step)$/.test(path[0] ?? ''),
      ),
    ),
};

const bars = (shown: readonly Token[]): TemplateResult =>
  html`<ul class="rows" role="list">
    ${shown.map(
      ({ property, description }) =>
        html`<li>
          <div class="bar" style=${styleMap({ inlineSize: `var(${property})` })}></div>
          <p class="note">
            <code>${property}</code> ${resolveLength(`var(${property})`)} px. ${description}
          </p>
        </li>`,
    )}
  </ul>`;
