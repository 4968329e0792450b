import type { Story } from './feed/story.ts';
import { fillTemplate } from './item-template.ts';
import { keysIn, storyKey } from './story-key.ts';

/**
 * The list in the light DOM: the publisher's, or one made where there is none. It adds and removes items of its
 * own, as text, and never touches an item that the page printed.
 */
export class StoryList {
  readonly #host: HTMLElement;
  readonly #allowsImage: (url: string) => boolean;
  #added = new Map<Element, Story>();
  #made: HTMLElement | undefined;

  /** Pictures are loaded from the addresses that `allowsImage` lets through. */
  constructor(host: HTMLElement, allowsImage: (url: string) => boolean) {
    this.#host = host;
    this.#allowsImage = allowsImage;
  }

  get element(): HTMLElement | null {
    const own = this.#host.querySelector<HTMLElement>(':scope > :is(ol, ul)');
    return own ?? this.#host.querySelector<HTMLElement>(':is(ol, ul):not([slot], [slot] *)');
  }

  get length(): number {
    return this.element?.children.length ?? 0;
  }

  /** How many items the page printed. */
  get printed(): number {
    return [...(this.element?.children ?? [])].filter((item) => !this.#added.has(item)).length;
  }

  get keys(): string[] {
    return this.element ? keysIn(this.element) : [];
  }

  /** Adds stories at the end, or before the first item; returns the new items. */
  add(stories: readonly Story[], place: 'start' | 'end'): Element[] {
    if (stories.length === 0) return [];
    const list = this.element ?? this.#make();
    const items = stories.map((story) => this.#item(story));
    if (place === 'end') list.append(...items);
    else list.prepend(...items);
    return items;
  }

  /** Takes own items, but for `kept`, off the end until `limit` are left, if it can; returns their stories. */
  trim(limit: number, kept: readonly Element[]): Story[] {
    const off: Story[] = [];
    for (const item of [...(this.element?.children ?? [])].reverse()) {
      if (this.length <= limit) break;
      const story = this.#added.get(item);
      if (!story || kept.includes(item)) continue;
      this.#added.delete(item);
      item.remove();
      off.unshift(story);
    }
    return off;
  }

  /** Puts own items back into a list that took the place of the one they were in. */
  follow(): void {
    const lost = [...this.#added.keys()].filter((item) => !this.#host.contains(item));
    if (lost.length === 0) return;
    const known = new Set(this.keys);
    const stories = lost.map((item) => this.#added.get(item) as Story);
    for (const item of lost) this.#added.delete(item);
    this.add(
      stories.filter(({ href }) => !known.has(storyKey(href))),
      'end',
    );
  }

  clear(): void {
    for (const item of this.#added.keys()) item.remove();
    this.#added.clear();
    this.#made?.remove();
    this.#made = undefined;
  }

  #make(): HTMLElement {
    const name = this.#host.hasAttribute('numbered') ? 'ol' : 'ul';
    this.#made = this.#host.ownerDocument.createElement(name);
    this.#host.append(this.#made);
    return this.#made;
  }

  #item(story: Story): HTMLElement {
    const template = this.#host.querySelector<HTMLTemplateElement>(
      ':scope > template[slot="item"]',
    );
    const shown = this.#allowsImage(story.image) ? story : { ...story, image: '' };
    const content = template ? fillTemplate(this.#host, template, shown) : this.#link(story);
    const only = content.childElementCount === 1 ? content.firstElementChild : null;
    const item =
      only?.localName === 'li'
        ? (only as HTMLElement)
        : this.#host.ownerDocument.createElement('li');
    if (item !== only) item.append(content);
    this.#added.set(item, story);
    return item;
  }

  #link({ href, headline }: Story): DocumentFragment {
    const { ownerDocument } = this.#host;
    const link = ownerDocument.createElement('a');
    link.href = href;
    link.textContent = headline;
    const content = ownerDocument.createDocumentFragment();
    content.append(link);
    return content;
  }
}
