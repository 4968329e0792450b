import {
  blueskyNetwork,
  facebookNetwork,
  flipboardNetwork,
  googleNewsNetwork,
  instagramNetwork,
  linkedinNetwork,
  mastodonNetwork,
  newsletterNetwork,
  pinterestNetwork,
  podcastNetwork,
  redditNetwork,
  rssNetwork,
  snapchatNetwork,
  telegramNetwork,
  threadsNetwork,
  tiktokNetwork,
  whatsappNetwork,
  xNetwork,
  youtubeNetwork,
} from '@stet/core/networks.js';

/** A network with the links that lead to it, as a selector: style sheet and script ask the same question. */
export interface KnownNetwork {
  /** As in `data-network`. */
  id: string;
  links: string;
  icon: string;
  /** Close to the network's own colour, and 3:1 against white and near-black paper. */
  color: string;
}

const onHosts = (...hosts: string[]): string =>
  hosts
    .map((host) => {
      const address = (match: string) => `[href${match} i]`;
      const within = [`*="//${host}/"`, `*=".${host}/"`, `$="//${host}"`, `$=".${host}"`];
      return within.map(address).join();
    })
    .join();
const endingIn = (...ends: string[]): string => ends.map((end) => `[href$="${end}" i]`).join();

// A link may match several: the last one counts, so paths come before hosts.
const rows: [id: string, { icon: string }, links: string, color: string][] = [
  [
    'mastodon',
    mastodonNetwork,
    `[rel~="me"][href*="/@"],[href*="/@"]:not([href*="//medium.com/"]),[href*="//mastodon."],${onHosts('mstdn.social')}`,
    'light-dark(#5b4be0,#8c8dff)',
  ],
  ['newsletter', newsletterNetwork, '[href^="mailto:" i],[href*="/newsletter" i]', 'currentColor'],
  [
    'rss',
    rssNetwork,
    `[type*="rss"],[type*="atom"],${endingIn('/rss', '/rss/', '/feed', '/feed/', '/atom', '.rss', '.atom', 'rss.xml', 'feed.xml', 'atom.xml', 'feed.json')}`,
    'light-dark(#c2570c,#f09038)',
  ],
  [
    'podcast',
    podcastNetwork,
    `${onHosts('podcasts.apple.com', 'pca.st', 'overcast.fm')},[href*="//open.spotify.com/show/"]`,
    'light-dark(#8a2be0,#b980f0)',
  ],
  [
    'facebook',
    facebookNetwork,
    onHosts('facebook.com', 'fb.com', 'fb.me'),
    'light-dark(#0866ff,#4a91ff)',
  ],
  ['x', xNetwork, onHosts('x.com', 'twitter.com'), 'currentColor'],
  ['instagram', instagramNetwork, onHosts('instagram.com'), 'light-dark(#d6246e,#f5568e)'],
  ['youtube', youtubeNetwork, onHosts('youtube.com', 'youtu.be'), '#f00'],
  ['tiktok', tiktokNetwork, onHosts('tiktok.com'), 'currentColor'],
  ['linkedin', linkedinNetwork, onHosts('linkedin.com', 'lnkd.in'), 'light-dark(#0a66c2,#4a9ae8)'],
  ['threads', threadsNetwork, onHosts('threads.net', 'threads.com'), 'currentColor'],
  ['bluesky', blueskyNetwork, onHosts('bsky.app'), 'light-dark(#0a7aea,#3b9bff)'],
  ['whatsapp', whatsappNetwork, onHosts('whatsapp.com', 'wa.me'), 'light-dark(#0f8a56,#25d366)'],
  ['telegram', telegramNetwork, onHosts('t.me', 'telegram.me'), 'light-dark(#1787bd,#2aabee)'],
  ['reddit', redditNetwork, onHosts('reddit.com'), '#ff4500'],
  ['pinterest', pinterestNetwork, '[href*="//pinterest."],[href*=".pinterest."]', '#e60023'],
  ['snapchat', snapchatNetwork, onHosts('snapchat.com'), 'light-dark(#8a7d00,#fffc00)'],
  ['flipboard', flipboardNetwork, onHosts('flipboard.com', 'flip.it'), '#e12828'],
  ['google-news', googleNewsNetwork, onHosts('news.google.com'), 'light-dark(#1a73e8,#669df6)'],
];

/** A link to anywhere else. */
export const otherNetwork: { id: string; icon: string } = {
  id: 'other',
  icon: 'M7 5h12v12h-2.5V9.3L7 18.8 5.2 17l9.5-9.5H7Z',
};

export const knownNetworks: readonly KnownNetwork[] = rows.map(([id, { icon }, links, color]) => ({
  id,
  icon,
  color,
  links: `a:not([data-network]):is(${links}),a[data-network="${id}"]`,
}));

/** The network that a link leads to, by `data-network`, else by its address. */
export function networkOf(link: Element): string {
  return knownNetworks.findLast(({ links }) => link.matches(links))?.id ?? otherNetwork.id;
}
