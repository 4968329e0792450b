// The nearest elements of two libraries, in the markup that their documentation gives for such a case.
import '@awesome.me/webawesome/dist/components/button-group/button-group.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/card/card.js';
import '@shoelace-style/shoelace/dist/components/button-group/button-group.js';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/card/card.js';

import { links, type Case } from './cases.ts';

export function peerMarkup(library: 'sl' | 'wa', { peer, markup }: Case): string {
  const media = library === 'sl' ? 'image' : 'media';
  if (peer === 'card')
    return `<${library}-card>${markup
      .replace('slot="media"', `slot="${media}"`)
      .replaceAll(/ slot="(standfirst|meta)"/g, '')}</${library}-card>`;
  if (peer === 'button') return `<${library}-button>Share</${library}-button>`;
  const buttons = links.map(
    ([href, name]) => `<${library}-button href="${href}">${name}</${library}-button>`,
  );
  return `<${library}-button-group label="Connect with us">${buttons.join('')}</${library}-button-group>`;
}
