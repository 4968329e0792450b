import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['./pages/**/*.stories.ts', '../packages/*/stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [
    { from: '../packages/theme/dist', to: '/theme' },
    { from: '../apps/demo/art', to: '/art' },
  ],
  // The paper is the theme's to choose.
  features: { backgrounds: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // From source: no package needs to be built before its stories are looked at.
  viteFinal: (vite) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      conditions: ['@stet/source', 'module', 'browser', 'development|production'],
    },
  }),
};
export default config;
