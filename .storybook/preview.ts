import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';

import { argTypesOf } from './arg-types.ts';
import { manifest } from './manifests.ts';
import { surroundings } from './surroundings.ts';
import './preview.css';

setCustomElementsManifest(manifest);

type Icon = 'paintbrush' | 'circlehollow' | 'transfer' | 'mobile';

const tool = (title: string, icon: Icon, items: { value: string; title: string }[]) => ({
  toolbar: { title, icon, items, dynamicTitle: true },
});

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [surroundings],
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
    docs: { codePanel: true, extractArgTypes: argTypesOf },
    options: {
      storySort: {
        method: 'alphabetical',
        order: [
          'Foundations',
          ['Colour', 'Type', 'Space', 'Article'],
          'Elements',
          'Patterns',
          'Pages',
          ['News story', 'Front page', 'Right to left'],
        ],
      },
    },
  },
};
export default preview;
