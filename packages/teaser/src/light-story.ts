import { levelUnderHeading } from '@stet/core/heading-level.js';
import { nearestLanguage } from '@stet/core/language.js';
import { safeUrl } from '@stet/core/safe-url.js';
import { warnOnce } from '@stet/core/warn.js';

import { dateText } from './dates.ts';

/** One story, for the data mode: what the attributes of the same names hold. All of it is text. */
export interface TeaserItem {
  href: string;
  headline: string;
  kicker?: string | undefined;
  standfirst?: string | undefined;
  image?: string | undefined;
  imageAlt?: string | undefined;
  /** ISO 8601. */
  published?: string | undefined;
  byline?: string | undefined;
}

/** What a teaser is given: the item, or itself, whose attributes may be missing. */
export type GivenStory = { readonly [Name in keyof TeaserItem]: TeaserItem[Name] | undefined };

/**
 * A story written as light DOM, as a publisher's template would print it: readable by crawlers,
 * reader modes and a later script, and styled by the same page CSS. Nodes are kept while the story changes,
 * so that the reader's focus stays on the link.
 */
export class LightStory {
  readonly #host: HTMLElement;
  readonly #heading: HTMLHeadingElement;
  readonly #link: HTMLAnchorElement;
  readonly #kicker: HTMLSpanElement;
  readonly #space: Text;
  #shown = '';
  #image: HTMLImageElement | undefined;
  #standfirst: HTMLParagraphElement | undefined;
  #meta: HTMLParagraphElement | undefined;

  constructor(host: HTMLElement, level: number | undefined) {
    this.#host = host;
    this.#heading = make(host, `h${levelFor(host, level)}` as 'h3');
    this.#link = make(host, 'a');
    this.#kicker = make(host, 'span');
    this.#kicker.dataset.role = 'kicker';
    this.#space = host.ownerDocument.createTextNode(' ');
    this.#heading.append(this.#link);
  }

  /** False once a framework or another script has taken the story out. */
  get stands(): boolean {
    return this.#heading.parentNode === this.#host;
  }

  show(item: GivenStory, sponsored: boolean): void {
    const host = this.#host;
    const { headline, kicker, standfirst, image, imageAlt, published, byline } = item;
    const said = [item.href, headline, kicker, standfirst, image, imageAlt, published, byline];
    const shown = JSON.stringify([...said, sponsored]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#link.textContent = headline ?? '';
    const href = safeUrl(item.href, host.baseURI);
    if (href === undefined) {
      warnOnce(
        host,
        `href="${item.href ?? ''}" is not an http(s) address. The headline is no link.`,
      );
      this.#link.removeAttribute('href');
    } else this.#link.href = href;
    if (sponsored) this.#link.rel = 'sponsored';
    else this.#link.removeAttribute('rel');
    this.#kicker.textContent = item.kicker ?? '';
    if (item.kicker) this.#heading.prepend(this.#kicker, this.#space);
    else for (const part of [this.#kicker, this.#space]) part.remove();
    this.#showImage(item);
    this.#standfirst = this.#paragraph(this.#standfirst, 'standfirst', item.standfirst);
    this.#meta = this.#paragraph(this.#meta, 'meta', ...this.#credits(item));
    const parts = [this.#image, this.#heading, this.#standfirst, this.#meta];
    for (const part of parts) if (part && part.parentNode !== host) host.append(part);
  }

  remove(): void {
    for (const part of [this.#image, this.#heading, this.#standfirst, this.#meta]) part?.remove();
  }

  #showImage({ image, imageAlt = '' }: GivenStory): void {
    const src = image ? safeUrl(image, this.#host.baseURI) : undefined;
    if (image && src === undefined)
      warnOnce(this.#host, `image="${image}" is not an http(s) address. No picture is shown.`);
    if (src === undefined) {
      this.#image?.remove();
      this.#image = undefined;
      return;
    }
    this.#image ??= make(this.#host, 'img');
    this.#image.slot = 'media';
    this.#image.loading = 'lazy';
    this.#image.alt = imageAlt;
    if (this.#image.src !== src) this.#image.src = src;
  }

  #credits({ byline, published }: GivenStory): (string | HTMLTimeElement)[] {
    const time = published ? this.#time(published) : undefined;
    if (byline && time) return [`${byline} · `, time];
    return [byline ?? '', time ?? ''].filter((credit) => credit !== '');
  }

  #time(published: string): HTMLTimeElement | undefined {
    const date = new Date(published);
    if (Number.isNaN(date.getTime())) {
      warnOnce(this.#host, `published="${published}" is not an ISO 8601 date. No date is shown.`);
      return undefined;
    }
    const time = make(this.#host, 'time');
    time.dateTime = published;
    time.textContent = dateText(date, nearestLanguage(this.#host));
    return time;
  }

  #paragraph(
    known: HTMLParagraphElement | undefined,
    slot: string,
    ...content: (string | Node | undefined)[]
  ): HTMLParagraphElement | undefined {
    const written = content.filter((part) => part !== undefined && part !== '');
    if (written.length === 0) {
      known?.remove();
      return undefined;
    }
    const paragraph = known ?? make(this.#host, 'p');
    paragraph.slot = slot;
    paragraph.replaceChildren(...(written as (string | Node)[]));
    return paragraph;
  }
}

function levelFor(host: HTMLElement, given: number | undefined): number {
  const level = given ?? levelUnderHeading(host, 3);
  if (Number.isInteger(level) && level >= 1 && level <= 6) return level;
  warnOnce(host, `heading-level="${level}" is not a level from 1 to 6. Taking 3.`);
  return 3;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  near: Node,
  name: Name,
): HTMLElementTagNameMap[Name] {
  return (near.ownerDocument as Document).createElement(name);
}
