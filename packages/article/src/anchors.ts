import { html, render, type CSSResult } from 'lit';
import { openAdoptedRoot } from '@stet/core/adopted-root.js';

import { anchorStyles } from './anchors.styles.ts';
import type { OutlineHeading } from './article.events.ts';
import { isTrapId } from './reader-mode.ts';

const sheets: CSSResult[] = [anchorStyles];

/**
 * Gives each heading below the headline an id made of its words, unless it has one.
 * Returns those that got one.
 */
export function nameHeadings(headings: OutlineHeading[]): OutlineHeading[] {
  const nameless = headings.filter(({ level, id }) => level > 1 && id === '');
  for (const heading of nameless) {
    heading.id = freeId(heading.element, idFor(heading.text));
    heading.element.id = heading.id;
  }
  return nameless;
}

// One word alone ("Menu", "Content") may be the id of something else in the page or its style sheet.
function idFor(text: string): string {
  const id = slug(text);
  if (isTrapId(id) || id === '') return `section-${checksum(text)}`;
  return id.includes('-') ? id : `section-${id}`;
}

/** Letters and figures of any script, Latin ones without their marks, with hyphens between the words. */
function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '');
  const parts = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let id = '';
  for (const part of parts) {
    if (id.length + part.length > 60 && id !== '') break;
    id += (id && '-') + part;
  }
  return id;
}

/** A few digits that stand for a text, the same on every visit (FNV-1a). */
function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (const unit of text) sum = Math.imul(sum ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return sum >>> 0;
}

function freeId(element: HTMLElement, wanted: string): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  let id = wanted;
  for (let count = 2; root.getElementById(id); count += 1) id = `${wanted}-${count}`;
  return id;
}

/**
 * Makes a heading a link to itself. The link is in a shadow tree on the heading, round the words that
 * stay its children: the heading's name is not changed, its text is not added to, and a framework that
 * renders it again finds only nodes of its own.
 */
export function linkHeading({ element, id, level }: OutlineHeading): void {
  // A link takes no link or button inside it, and a fragment finds no id inside a shadow tree.
  const cannotBe = element.querySelector('a, button, input, select, textarea, [tabindex]');
  const isInLink = element.closest('a, button, summary');
  if (
    level === 1 ||
    id === '' ||
    cannotBe ||
    isInLink ||
    element.getRootNode() !== element.ownerDocument
  ) {
    unlinkHeading(element);
    return;
  }
  const root = openAdoptedRoot('stet-article', element, sheets);
  if (!root) return;
  linked.add(element);
  // Not draggable, so that its words can be selected.
  render(
    html`<a part="anchor" href=${addressOf(element, id)} draggable="false"><slot></slot></a>`,
    root,
  );
}

const linked = new WeakSet<Element>();

export function unlinkHeading(element: HTMLElement): void {
  if (linked.delete(element) && element.shadowRoot) render(html`<slot></slot>`, element.shadowRoot);
}

// `#id` alone would lead elsewhere on a page with a <base>.
function addressOf({ ownerDocument }: Element, id: string): string {
  const page = ownerDocument.URL.split('#')[0] ?? '';
  const base = ownerDocument.baseURI.split('#')[0];
  return `${base === page ? '' : page}#${encodeURIComponent(id)}`;
}
