export const formats = ['auto', 'jsonfeed', 'rss', 'atom', 'wordpress', 'itemlist'] as const;
export type FeedFormat = (typeof formats)[number];
