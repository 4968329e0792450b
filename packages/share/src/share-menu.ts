import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '@stet/core/icon.js';
import type { Words } from '@stet/core';

import { ways, type Shared } from './intents.ts';

export interface MenuView {
  /** Names of the ways to share, in order. */
  networks: string[];
  shared: Shared;
  words: Words['share'];
  /** The server to begin with while the reader is asked for one; undefined while not. */
  server: string | undefined;
  onWay: (network: string, event: Event) => void;
  onServer: (written: HTMLInputElement) => void;
}

/** A list of plain links and buttons: it is announced, and walked through, as what it is. */
export function menuTemplate(view: MenuView): TemplateResult {
  return html`<ul aria-label=${view.words.menu}>
    ${view.networks.map(
      (network) =>
        html`<li>${item(view, network)}${network === 'mastodon' ? serverForm(view) : nothing}</li>`,
    )}
  </ul>`;
}

function item(
  { shared, server, words, onWay }: MenuView,
  network: string,
): TemplateResult | typeof nothing {
  const way = ways[network];
  if (!way) return nothing;
  const content = html`${icon(way.icon)}<span part="label"
      >${way.name ?? words[network as 'copy' | 'native' | 'email']}</span
    >`;
  const onClick = (event: Event) => onWay(network, event);
  if (way.href) {
    const href = way.href(shared);
    // A mail program is no page, and would leave an empty one behind.
    const target = href.startsWith('mailto:') ? nothing : '_blank';
    return html`<a
      part="item"
      href=${href}
      target=${target}
      rel="noopener noreferrer"
      @click=${onClick}
      >${content}</a
    >`;
  }
  const expanded = network === 'mastodon' ? String(server !== undefined) : nothing;
  return html`<button part="item" type="button" aria-expanded=${expanded} @click=${onClick}>
    ${content}
  </button>`;
}

function serverForm({ server, words, onServer }: MenuView): TemplateResult | typeof nothing {
  if (server === undefined) return nothing;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    onServer(form.elements.namedItem('server') as HTMLInputElement);
  };
  const onInput = (event: Event) => (event.target as HTMLInputElement).setCustomValidity('');
  return html`<form novalidate @submit=${onSubmit}>
    <label for="server">${words.server}</label>
    <input
      id="server"
      name="server"
      .value=${server}
      placeholder="mastodon.social"
      inputmode="url"
      autocapitalize="off"
      autocomplete="off"
      spellcheck="false"
      @input=${onInput}
    />
    <button class="button" type="submit">${words.serverGo}</button>
  </form>`;
}
