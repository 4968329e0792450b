import {
  html,
  LitElement,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { adoptStyles, createStyledRoot } from '@stet/core/styled-root.js';
import { hostStyles } from '@stet/core/styles/host.js';

import { styles } from './__stem__.styles.ts';

/**
 * __summary__
 *
 * @summary __summary__
 * @tagname stet-__stem__
 *
 * @slot - The words, which stay in the page.
 *
 * @csspart label - The words of `label`.
 */
export class __class__ extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, styles];

  static override properties: PropertyDeclarations = {
    label: { type: String },
  };

  /** Words above the text, and the name of the group for screen readers. */
  declare label: string;

  constructor() {
    super();
    this.label = '';
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override render(): TemplateResult {
    if (!this.label) return html`<slot></slot>`;
    return html`<div role="group" aria-labelledby="label">
      <div part="label" id="label">${this.label}</div>
      <slot></slot>
    </div>`;
  }
}
