import { copyIcon } from '@stet/core/copy-icon.js';
import {
  blueskyNetwork,
  emailNetwork,
  facebookNetwork,
  linkedinNetwork,
  mastodonNetwork,
  redditNetwork,
  whatsappNetwork,
  xNetwork,
  type Network,
} from '@stet/core/networks.js';
import { shareIcon } from '@stet/core/share-icon.js';

/** What is shared. */
export interface Shared {
  url: string;
  text: string;
}

export interface Way extends Omit<Network, 'name'> {
  /** A network's own name; what has none is named in the reader's language. */
  name?: string;
  /** The network's own page for a new post; absent where a script has to act. */
  href?: (shared: Shared) => string;
}

/** By the names that `networks` takes. Links only: nothing is asked of a network before the reader goes there. */
export const ways: Record<string, Way> = {
  copy: { icon: copyIcon },
  native: { icon: shareIcon },
  email: {
    icon: emailNetwork.icon,
    // Not by URLSearchParams, whose "+" for a space mail programs show as it is.
    href: ({ url, text }) =>
      `mailto:?subject=${encodeURIComponent(text)}&body=${encodeURIComponent(url)}`,
  },
  whatsapp: {
    ...whatsappNetwork,
    href: ({ url, text }) => intent('https://wa.me/', { text: `${text} ${url}`.trim() }),
  },
  bluesky: {
    ...blueskyNetwork,
    href: ({ url, text }) =>
      intent('https://bsky.app/intent/compose', { text: `${text} ${url}`.trim() }),
  },
  mastodon: mastodonNetwork,
  facebook: {
    ...facebookNetwork,
    href: ({ url }) => intent('https://www.facebook.com/sharer/sharer.php', { u: url }),
  },
  x: {
    ...xNetwork,
    href: ({ url, text }) => intent('https://x.com/intent/post', { text, url }),
  },
  linkedin: {
    ...linkedinNetwork,
    href: ({ url }) => intent('https://www.linkedin.com/sharing/share-offsite/', { url }),
  },
  reddit: {
    ...redditNetwork,
    href: ({ url, text }) => intent('https://www.reddit.com/submit', { url, title: text }),
  },
};

/** The page for a new post on any Mastodon server. */
export function mastodonIntent(server: string, { url, text }: Shared): string {
  return intent(`https://${server}/share`, { text: `${text} ${url}`.trim() });
}

function intent(page: string, parameters: Record<string, string>): string {
  return `${page}?${new URLSearchParams(parameters)}`;
}
