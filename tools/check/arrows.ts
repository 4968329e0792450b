/** Who may import whom: our packages by their folder, and `lit`. Lint and a test hold the sources to it. */
export const arrows: Record<string, readonly string[]> = {
  core: ['lit'],

  article: ['core', 'lit'],
  'pull-quote': ['core', 'lit'],
  'continue-reading': ['core', 'lit'],
  teaser: ['core', 'lit'],
  'top-stories': ['core', 'lit'],
  connect: ['core', 'lit'],
  share: ['core', 'lit'],

  'comment-client': ['core'],
  'comment-form': ['comment-client', 'core', 'lit'],
  comments: ['comment-form', 'comment-client', 'core', 'lit'],

  kit: [
    'article',
    'pull-quote',
    'continue-reading',
    'teaser',
    'top-stories',
    'connect',
    'share',
    'comment-form',
    'comments',
  ],
};

/** These run on a server: they take what they need from npm, and from us types only. */
export const serverArrows: Record<string, readonly string[]> = {
  'comment-service': ['comment-client'],
};

/** Reached by CSS name or by HTML, so neither importing nor imported. */
export const apart: readonly string[] = ['theme'];
