import type { Story } from './feed/story.ts';
import { itemFrom, linkItem, type Item } from './item-template.ts';
import { keysIn, storyKey } from './story-key.ts';

interface Added {
  story: Story;
  show: Item['show'];
}

/**
 * The list in the light DOM: the publisher's, or one made where there is none. It adds, changes and removes items
 * of its own, as text, and never touches an item that the page printed.
 */
export class StoryList {
  readonly #host: HTMLElement;
  readonly #allowsImage: (url: string) => boolean;
  #added = new Map<Element, Added>();
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

  get items(): Element[] {
    return [...(this.element?.children ?? [])];
  }

  get length(): number {
    return this.element?.childElementCount ?? 0;
  }

  /** How many items the page printed. */
  get printed(): number {
    return this.items.filter((item) => !this.#added.has(item)).length;
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

  /** Writes own items anew, in their places, where a story reads otherwise than it did or has moved. */
  renew(stories: readonly Story[]): void {
    const now = new Map(stories.map((story) => [storyKey(story.href), story]));
    const byId = new Map(stories.map((story) => [story.id, story]));
    for (const added of this.#added.values()) {
      const { story } = added;
      const newer = now.get(storyKey(story.href)) ?? (story.id ? byId.get(story.id) : undefined);
      if (!newer || JSON.stringify(newer) === JSON.stringify(story)) continue;
      added.story = newer;
      added.show(this.#shown(newer));
    }
  }

  /** Takes own items, but for `kept`, off the end until `limit` are left, if it can; returns their stories. */
  trim(limit: number, kept: readonly Element[]): Story[] {
    const off: Story[] = [];
    for (const item of this.items.reverse()) {
      if (this.length <= limit) break;
      const added = this.#added.get(item);
      if (!added || kept.includes(item)) continue;
      this.#added.delete(item);
      item.remove();
      off.unshift(added.story);
    }
    return off;
  }

  /** Puts own items back into a list that took the place of the one they were in. */
  follow(): void {
    const lost = [...this.#added].filter(([item]) => !this.#host.contains(item));
    if (lost.length === 0) return;
    const known = new Set(this.keys);
    for (const [item] of lost) this.#added.delete(item);
    const stories = lost.map(([, { story }]) => story);
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

  #item(story: Story): Element {
    const template = this.#host.querySelector<HTMLTemplateElement>(
      ':scope > template[slot="item"]',
    );
    const { content, show } = template ? itemFrom(this.#host, template) : linkItem(this.#host);
    show(this.#shown(story));
    const only = content.childElementCount === 1 ? content.firstElementChild : null;
    const item = only?.localName === 'li' ? only : this.#host.ownerDocument.createElement('li');
    if (item !== only) item.append(content);
    this.#added.set(item, { story, show });
    return item;
  }

  #shown(story: Story): Story {
    return this.#allowsImage(story.image) ? story : { ...story, image: '' };
  }
}
