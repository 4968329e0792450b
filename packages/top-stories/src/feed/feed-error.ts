/** Why a feed is not shown, as the end of "The feed at … ". */
export class FeedError extends Error {
  override name = 'FeedError';
}
