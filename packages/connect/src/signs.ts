// The signs, and all else that nothing on the page waits for: loaded once the links stand where they will stay.
import { iconLinks, ownScope, type ConnectScope } from './connect-sheet.ts';
import { knownNetworks, otherNetwork } from './known-networks.ts';

export { followFor } from '@stet/core/follow-matches.js';
export { checkLinks } from './check-links.ts';
export { networkOf } from './known-networks.ts';

/** The rules that draw a sign in the room before each link: a path, which no image policy can refuse. */
export function signsCss({ lists, branded }: ConnectScope): string {
  const shape = (path: string) => `clip-path: path(evenodd, "${path}")`;
  const signs = knownNetworks.map(
    (network) =>
      `:where(${lists}) :where(${network.links})::before { ${shape(network.icon)}; --_color: ${network.color} }`,
  );
  return `
:where(${lists}) :where(${iconLinks})::before {
  background-color: currentColor;
  ${shape(otherNetwork.icon)};
}
${signs.join('\n')}
:where(${branded}) :where(${iconLinks})::before { background-color: var(--_color, currentColor) }
@media (forced-colors: active) {
  :where(${lists}) :where(${iconLinks})::before { background-color: LinkText }
}`;
}

/** Written once, as any number of lists share it. */
export const ownSigns: string = signsCss(ownScope);
