import type { Loader } from '@storybook/web-components-vite';

/** Theme, colour scheme, direction and width are the page's to set, as on a publisher's site. */
export const surroundings: Loader = async ({ globals, canvasElement, viewMode }) => {
  const { scheme, direction, width, theme } = globals as Record<string, string>;
  // A docs page is Storybook's own; only the stories in it are ours to turn and to darken.
  const story = viewMode === 'docs' ? canvasElement.closest<HTMLElement>('.docs-story') : null;
  const place = story ?? document.documentElement;
  place.style.colorScheme = scheme === 'light' || scheme === 'dark' ? scheme : 'light dark';
  place.dir = direction ?? 'ltr';
  canvasElement.dataset.width = width ?? 'full';
  await useTheme(theme ?? 'broadsheet');
  return {};
};

let current = { theme: '', arrived: Promise.resolve() };

/** Settles when the sheet is there: what a story measures is then the theme's. */
function useTheme(theme: string): Promise<void> {
  if (current.theme !== theme) current = { theme, arrived: loadTheme(theme) };
  return current.arrived;
}

function loadTheme(theme: string): Promise<void> {
  const known = document.querySelector('link[data-theme]');
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.dataset.theme = theme;
  link.href = theme === 'none' ? 'data:text/css,' : `theme/themes/${theme}.css`;
  const arrived = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () =>
      reject(new Error(`No theme at ${link.href}. Build it: node packages/theme/build.ts`)),
    );
  });
  known?.remove();
  document.head.append(link);
  return arrived;
}
