// Who may import whom: our packages by their folder, and `lit`. Lint and a test hold the sources to it.
import { readPackages } from './packages.ts';

const element = ['core', 'lit'];
const packages = readPackages();
const everyElement = packages
  .filter(({ json }) => json.customElements !== undefined)
  .map(({ folder }) => folder);

const exceptions: Record<string, string[]> = {
  core: ['lit'],
  theme: [],
  'comment-client': ['core'],
  'comment-form': ['comment-client', ...element],
  comments: ['comment-form', 'comment-client', ...element],
  kit: everyElement,
};

/** These run on a server: they take what they need from npm, and from us types only. */
export const serverArrows: Record<string, string[]> = {
  'comment-service': ['comment-client'],
};

export const arrows: Record<string, string[]> = Object.fromEntries(
  packages
    .map(({ folder }) => folder)
    .filter((folder) => !(folder in serverArrows))
    .map((folder) => [folder, exceptions[folder] ?? element]),
);
