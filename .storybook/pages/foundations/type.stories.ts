import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

import { resolveLength, valueOf } from './measure.ts';
import { group } from './tokens.ts';
import './foundations.css';

const meta: Meta = {
  title: 'Foundations/Type',
  parameters: {
    docs: {
      description: {
        component:
          'Sizes grow with the window between two ends; sizes in pixels are those of this window.',
      },
    },
  },
};
export default meta;

export const Scale: StoryObj = {
  render: () =>
    html`<ul class="rows" role="list">
      ${group('step')
        .reverse()
        .map(
          ({ property, description }) =>
            html`<li>
              <p class="specimen" style=${styleMap({ fontSize: `var(${property})` })}>
                The tide leaves a line on every wall
              </p>
              <p class="note">
                <code>${property}</code> ${resolveLength(`var(${property})`)} px. ${description}
              </p>
            </li>`,
        )}
    </ul>`,
};

export const Families: StoryObj = {
  render: () =>
    html`<ul class="rows" role="list">
      ${group('font').map(
        ({ property, description }) =>
          html`<li>
            <p class="specimen" style=${styleMap({ fontFamily: `var(${property})` })}>
              Quay Street, ten to five: 16 boats, 3 lamps &amp; <i>one</i> open door
            </p>
            <p class="note"><code>${property}</code> ${description}</p>
            <p class="note">${valueOf(property)}</p>
          </li>`,
      )}
    </ul>`,
};

export const WeightAndLeading: StoryObj = {
  render: () =>
    html`<ul class="rows" role="list">
      ${group('weight').map(
        ({ property, description }) =>
          html`<li>
            <p class="specimen" style=${styleMap({ fontWeight: `var(${property})` })}>
              She ruled in a line of her own
            </p>
            <p class="note"><code>${property}</code> ${valueOf(property)}. ${description}</p>
          </li>`,
      )}
      ${group('leading').map(
        ({ property, description }) =>
          html`<li>
            <p class="measure" style=${styleMap({ lineHeight: `var(${property})` })}>
              By six there are forty people here, and not one of them has raised a voice. The
              conveyor fills the day’s boxes, and the boxes fill the lorries that wait on the ramp.
            </p>
            <p class="note"><code>${property}</code> ${valueOf(property)}. ${description}</p>
          </li>`,
      )}
    </ul>`,
};
