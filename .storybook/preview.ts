import type { Decorator, Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';

import { manifest } from './manifests.ts';
import './preview.css';

setCustomElementsManifest(manifest);

const tool = (title: string, icon: string, items: { value: string; title: string }[]) => ({
  toolbar: { title, icon, items, dynamicTitle: true },
});

/** Theme, colour scheme, direction and width are the page's to set, as on a publisher's site. */
const asOnAPage: Decorator = (story, { globals }) => {
  const { scheme, direction, width, theme } = globals as Record<string, string>;
  const root = document.documentElement;
  root.style.colorScheme = scheme === 'auto' ? 'light dark' : (scheme ?? 'light dark');
  root.dir = direction ?? 'ltr';
  document.body.dataset.width = width ?? 'full';
  useTheme(theme ?? 'broadsheet');
  return story();
};

function useTheme(theme: string): void {
  const known = document.querySelector<HTMLLinkElement>('link[data-theme]');
  const link = known ?? document.head.appendChild(document.createElement('link'));
  link.rel = 'stylesheet';
  link.dataset.theme = theme;
  const href = theme === 'none' ? 'data:text/css,' : `theme/themes/${theme}.css`;
  if (link.getAttribute('href') !== href) link.setAttribute('href', href);
}

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [asOnAPage],
  globalTypes: {
    theme: tool('Theme', 'paintbrush', [
      { value: 'broadsheet', title: 'Broadsheet' },
      { value: 'none', title: 'No theme' },
    ]),
    scheme: tool('Colour scheme', 'circlehollow', [
      { value: 'auto', title: 'As the system' },
      { value: 'light', title: 'Light' },
      { value: 'dark', title: 'Dark' },
    ]),
    direction: tool('Direction', 'transfer', [
      { value: 'ltr', title: 'Left to right' },
      { value: 'rtl', title: 'Right to left' },
    ]),
    width: tool('Width', 'mobile', [
      { value: 'full', title: 'Full width' },
      { value: '768', title: '768 px' },
      { value: '360', title: '360 px' },
    ]),
  },
  initialGlobals: { theme: 'broadsheet', scheme: 'auto', direction: 'ltr', width: 'full' },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { codePanel: true },
    options: { storySort: { order: ['Start', 'Foundations', 'Elements', 'Patterns', 'Pages'] } },
  },
};
export default preview;
