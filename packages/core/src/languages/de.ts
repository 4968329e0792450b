import type { Translation } from './words.ts';

const translation: Translation = {
  share: {
    label: 'Teilen',
    menu: 'Möglichkeiten zu teilen',
    copy: 'Link kopieren',
    copied: 'Link kopiert',
    native: 'Weitere Möglichkeiten …',
    email: 'E-Mail',
    notCopied: 'Der Link ließ sich nicht kopieren. Er lautet:',
    server: 'Ihr Mastodon-Server',
    serverInvalid: 'Geben Sie den Namen eines Servers an, etwa mastodon.social',
    serverGo: 'Los',
  },
};
export default translation;
