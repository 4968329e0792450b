import { warnOnce } from '@stet/core/warn.js';

import { knownNetworks } from './known-networks.ts';

/** Tells the publisher of lists without links, links without words and networks that nobody knows. */
export function checkLinks(element: Element & { for: string | undefined }): void {
  const lists = element.for ? matches(element.ownerDocument, element.for) : [element];
  const links = lists.flatMap((list) => [...list.querySelectorAll('a')]);
  if (links.length === 0 && !element.for)
    warnOnce(
      element,
      'has no links in it. Put a list of links between its tags, or name one that the template prints: for=".social-links".',
    );
  for (const link of links) checkLink(element, link);
}

function matches(page: Document, selector: string): Element[] {
  try {
    return [...page.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

function checkLink(element: Element, link: HTMLAnchorElement): void {
  const { network } = link.dataset;
  const ids = knownNetworks.map(({ id }) => id);
  if (network && network !== 'other' && !ids.includes(network))
    warnOnce(
      element,
      `data-network="${network}" is not known. Use one of: ${ids.join(', ')}, other.`,
    );
  const names = [link.textContent, link.ariaLabel, link.title, link.querySelector('img')?.alt];
  if (!names.some((name) => name?.trim()))
    warnOnce(element, `The link to ${link.href} has no words. Write the network's name in it.`);
}
