/**
 * Networks by name, each with a sign drawn for Stet on a grid of 24 units (even-odd fill). The signs are
 * letters and plain shapes, not the companies' logos; the names are theirs and only name where a link goes.
 * One export each and nothing computed, so that a bundle has only those it uses.
 */
export interface Network {
  name: string;
  icon: string;
}

const envelope =
  'M3 5h18a1 1 0 0 1 1 1v.7L12 13 2 6.7V6a1 1 0 0 1 1-1ZM2 9l10 6.3L22 9v9a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1Z';

export const emailNetwork: Network = {
  name: 'Email',
  icon: envelope,
};

export const facebookNetwork: Network = {
  name: 'Facebook',
  icon: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20ZM10.5 21v-7.5H8v-2.8h2.5V9c0-2.6 1.5-4 4-4h1.7v2.8h-1.4c-1 0-1.5.5-1.5 1.4v1.5h2.8l-.4 2.8h-2.4V21Z',
};

export const xNetwork: Network = {
  name: 'X',
  icon: 'M3 4h5.5L21 20h-5.5ZM6 5.5 16.2 18.5H18L7.8 5.5ZM18.6 4h2L14 11.4l-.9-1.2ZM3.4 20h2l5.5-6.2-.9-1.2Z',
};

export const instagramNetwork: Network = {
  name: 'Instagram',
  icon: 'M8 3h8a5 5 0 0 1 5 5v8a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5Zm0 2a3 3 0 0 0-3 3v8a3 3 0 0 0 3 3h8a3 3 0 0 0 3-3V8a3 3 0 0 0-3-3Zm4 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm0 2a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM16.8 6a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4Z',
};

export const youtubeNetwork: Network = {
  name: 'YouTube',
  icon: 'M5 5h14a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3Zm5 3.5v7l6-3.5Z',
};

export const tiktokNetwork: Network = {
  name: 'TikTok',
  icon: 'M12.5 2.5h3c.2 2.6 1.9 4.3 4.5 4.5v3c-1.7 0-3.2-.5-4.5-1.4v6.9a6 6 0 1 1-6-6c.4 0 .7 0 1 .1v3.1a3 3 0 1 0 2 2.8Z',
};

export const linkedinNetwork: Network = {
  name: 'LinkedIn',
  icon: 'M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3ZM6.5 10H9v7.5H6.5Zm0-3.5H9V9H6.5ZM10.7 10h2.4v1c.5-.8 1.3-1.2 2.3-1.2 1.9 0 2.9 1.2 2.9 3.2v4.5h-2.5v-4c0-1-.4-1.6-1.2-1.6-.9 0-1.4.6-1.4 1.6v4h-2.5Z',
};

export const threadsNetwork: Network = {
  name: 'Threads',
  icon: 'M12 2a10 10 0 1 0 5.5 18.35l-1.1-1.7A8 8 0 1 1 20 12v1a1.5 1.5 0 0 1-3 0V8h-2v.7a4.5 4.5 0 1 0 .6 5.7A3.5 3.5 0 0 0 22 13v-1A10 10 0 0 0 12 2Zm0 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
};

export const blueskyNetwork: Network = {
  name: 'Bluesky',
  icon: 'M12 10.5C10.5 7.5 7 4.5 4.5 3.8c-1.5-.4-2 .4-2 1.7 0 1 .5 5 .9 6 .8 2 2.9 2.6 5 2.3-2.8.5-4.3 2-2.6 4.3 2.2 2.9 4.6 1.3 6.2-2.4 1.6 3.7 4 5.3 6.2 2.4 1.7-2.3.2-3.8-2.6-4.3 2.1.3 4.2-.3 5-2.3.4-1 .9-5 .9-6 0-1.3-.5-2.1-2-1.7-2.5.7-6 3.7-7.5 6.7Z',
};

export const mastodonNetwork: Network = {
  name: 'Mastodon',
  icon: 'M6 3h12a3.5 3.5 0 0 1 3.5 3.5v6A4.5 4.5 0 0 1 17 17H9.5c.3 1.4 1.6 1.9 3.5 1.9 1 0 1.9-.1 2.7-.4v2.2c-1 .4-2.1.6-3.4.6-4.3 0-9.8-1.3-9.8-8.3V6.5A3.5 3.5 0 0 1 6 3Zm.5 11h2.2V9.5c0-.8.4-1.2 1.1-1.2.8 0 1.2.5 1.2 1.5V12h2V9.8c0-1 .4-1.5 1.2-1.5.7 0 1.1.4 1.1 1.2V14h2.2V9.2c0-1.8-1.1-2.9-2.7-2.9-1.2 0-2.2.6-2.8 1.6-.6-1-1.6-1.6-2.8-1.6-1.6 0-2.7 1.1-2.7 2.9Z',
};

export const whatsappNetwork: Network = {
  name: 'WhatsApp',
  icon: 'M12 2a10 10 0 0 0-8.6 15.1L2 22l5-1.3A10 10 0 1 0 12 2ZM8.6 6.5c.4 0 .7.1.9.6l.8 1.9c.2.4.1.7-.2 1.1l-.8.9c.9 1.7 2.2 2.9 4 3.7l1-1.1c.3-.3.6-.4 1-.2l1.9.9c.5.2.6.5.5 1-.3 1.5-1.4 2.4-2.9 2.4-4 0-8.5-4.5-8.5-8.3 0-1.5.8-2.9 2.3-2.9Z',
};

export const telegramNetwork: Network = {
  name: 'Telegram',
  icon: 'M21.5 3.5 2.5 11 8 13.2l10-6.7-7.5 8v5l3-3.3 4 2.9Z',
};

export const redditNetwork: Network = {
  name: 'Reddit',
  icon: 'M12 8.5c5 0 9 2.7 9 6.2S17 21 12 21s-9-2.8-9-6.3 4-6.2 9-6.2Zm-3.5 4a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Zm7 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Zm-7 4.8-.6.9c1.1.8 2.5 1.3 4.1 1.3s3-.5 4.1-1.3l-.6-.9c-1 .7-2.2 1-3.5 1s-2.5-.3-3.5-1ZM12.4 8l.9-4.5 3.2.7a1.7 1.7 0 1 1-.2 1.2l-2-.5-.6 3.1ZM2 12.5A2.3 2.3 0 0 1 5 9.3a9.6 9.6 0 0 0-3 3.2Zm20 0a2.3 2.3 0 0 0-3-3.2 9.6 9.6 0 0 1 3 3.2Z',
};

export const pinterestNetwork: Network = {
  name: 'Pinterest',
  icon: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20ZM9 19V6.5h4a4 4 0 0 1 0 8h-1.5V19Zm2.5-10v3H13a1.5 1.5 0 0 0 0-3Z',
};

export const snapchatNetwork: Network = {
  name: 'Snapchat',
  icon: 'M12 2.5c3.5 0 5.5 2.5 5.5 6V11l2-.7c.6 1-.2 1.8-1.7 2.6.7 1.7 1.9 2.9 3.7 3.5-.3 1-1.4 1.3-2.7 1.5-.2 1-.5 1.3-1.3 1.2-1.6-.3-2.5.2-3.4 1-.6.6-1.3.9-2.1.9s-1.5-.3-2.1-.9c-.9-.8-1.8-1.3-3.4-1-.8.1-1.1-.2-1.3-1.2-1.3-.2-2.4-.5-2.7-1.5 1.8-.6 3-1.8 3.7-3.5-1.5-.8-2.3-1.6-1.7-2.6l2 .7V8.5c0-3.5 2-6 5.5-6ZM10 8a1 1.3 0 1 0 0 2.6A1 1.3 0 0 0 10 8Zm4 0a1 1.3 0 1 0 0 2.6A1 1.3 0 0 0 14 8Z',
};

export const flipboardNetwork: Network = {
  name: 'Flipboard',
  icon: 'M3 3h18v18H3Zm4.5 4.5v9h3v-3h3v-3h3v-3Z',
};

export const rssNetwork: Network = {
  name: 'RSS',
  icon: 'M5.5 16a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM3 9.5A11.5 11.5 0 0 1 14.5 21h-3A8.5 8.5 0 0 0 3 12.5ZM3 3a18 18 0 0 1 18 18h-3A15 15 0 0 0 3 6Z',
};

export const podcastNetwork: Network = {
  name: 'Podcast',
  icon: 'M12 2a4 4 0 0 1 4 4v5a4 4 0 0 1-8 0V6a4 4 0 0 1 4-4ZM5 11h2a5 5 0 0 0 10 0h2a7 7 0 0 1-6 6.9V20h3v2H8v-2h3v-2.1A7 7 0 0 1 5 11Z',
};

export const newsletterNetwork: Network = { name: 'Newsletter', icon: envelope };

export const googleNewsNetwork: Network = {
  name: 'Google News',
  icon: 'M6 2h12v2H6ZM3 6h18v15H3Zm3 3v6h6V9Zm8 0v2h4V9Zm0 4v2h4v-2Zm-8 4v2h12v-2Z',
};
