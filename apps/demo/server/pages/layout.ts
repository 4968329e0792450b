import { html, type Html } from '../markup.ts';
import { words, type Language } from '../words.ts';

/** What a page needs to know of the running paper. */
export interface Site {
  /** Where the reader is, without a slash at the end. */
  origin: string;
  /** Hashed addresses of the built files. */
  css: string;
  script: string;
  fonts: Record<Language, readonly string[]>;
}

export interface PageParts {
  path: string;
  title: string;
  description: string;
  lang?: Language;
  /** More for the head: Open Graph, structured data. */
  head?: Html | readonly Html[];
  masthead?: 'h1' | 'p';
  main: Html;
}

export const edition = '2026-11-21';

export function page(site: Site, parts: PageParts): Html {
  const lang = parts.lang ?? 'en';
  const w = words[lang];
  return html`<!doctype html>
    <html lang="${lang}" dir="${w.dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${parts.title}</title>
        <meta name="description" content="${parts.description}" />
        <link rel="canonical" href="${site.origin}${parts.path}" />
        ${site.fonts[lang].map(
          (href) =>
            html`<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin /> `,
        )}
        <link rel="stylesheet" href="${site.css}" />
        <script type="module" src="${site.script}" fetchpriority="low"></script>
        <link rel="icon" href="/art/favicon.svg" type="image/svg+xml" />
        <link
          rel="alternate"
          type="application/feed+json"
          title="${words.en.paper}"
          href="/feed.json"
        />
        <link
          rel="alternate"
          type="application/rss+xml"
          title="${words.en.paper}"
          href="/feed.xml"
        />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f7f3ea" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#171513" media="(prefers-color-scheme: dark)" />
        ${parts.head}
      </head>
      <body>
        <a class="skip-link" href="#main">${w.skip}</a>
        ${masthead(lang, parts.masthead ?? 'p')}
        <main id="main" tabindex="-1">${parts.main}</main>
        ${colophon(lang)}
      </body>
    </html> `;
}

function masthead(lang: Language, level: 'h1' | 'p'): Html {
  const w = words[lang];
  // The paper keeps its own name at the head of every page; only the words around it change language.
  const name = html`<a href="/" lang="en" dir="ltr">The <span>Pellmouth</span> Lantern</a>`;
  return html`<header class="masthead">
    <div class="masthead-top">
      <p class="edition">
        ${
          lang === 'en'
            ? html`<time datetime="${edition}">Saturday 21 November 2026</time>`
            : html`<time datetime="${edition}">السبت 21 تشرين الثاني 2026</time>`
        }
      </p>
      <stet-connect class="masthead-connect" label="${w.connect}" show="icons"
        ><ul>
          ${networks(lang)}
        </ul></stet-connect
      >
    </div>
    <div class="nameplate">
      <img src="/art/lantern.svg" alt="" width="64" height="64" />
      ${level === 'h1' ? html`<h1 class="paper-name">${name}</h1>` : html`<p class="paper-name">${name}</p>`}
      <p class="motto" lang="en" dir="ltr">
        Founded 1871 <span aria-hidden="true">·</span> Owned by its readers
      </p>
    </div>
    <nav class="sections" aria-label="${w.sections}">
      <ul>
        ${sections(lang)}
      </ul>
    </nav>
  </header>`;
}

// English pages name the Arabic page in English: one word would fetch a whole face for it.
const links: readonly [href: string, en: string, ar: string][] = [
  ['/#today', 'Today', 'اليوم'],
  ['/#town', 'The town', 'المدينة'],
  ['/#opinion', 'Opinion', 'رأي'],
  ['/#arabic', 'Arabic', 'بالعربية'],
  ['/#archive', 'Archive', 'الأرشيف'],
  ['/about', 'About', 'عن الفانوس'],
];

function sections(lang: Language): readonly Html[] {
  return links.map(([href, en, ar]) => {
    const label = lang === 'ar' ? ar : en;
    return html`<li>
      <a href="${href}">${label}</a>
    </li> `;
  });
}

const accounts: readonly [network: string, name: string, ar: string, href: string][] = [
  ['mastodon', 'Mastodon', 'ماستودون', 'https://social.pellmouthlantern.example/@lantern'],
  ['bluesky', 'Bluesky', 'بلوسكاي', 'https://bsky.app/profile/pellmouthlantern.example'],
  ['facebook', 'Facebook', 'فيسبوك', 'https://www.facebook.com/pellmouthlantern.example'],
  ['instagram', 'Instagram', 'إنستغرام', 'https://www.instagram.com/pellmouthlantern.example'],
  ['newsletter', 'Newsletter', 'النشرة البريدية', 'mailto:lamplighter@pellmouthlantern.example'],
  ['rss', 'RSS', 'خلاصة RSS', '/feed.xml'],
];

function networks(lang: Language): readonly Html[] {
  return accounts.map(
    ([network, en, ar, href]) =>
      html`<li><a${href.startsWith('https:') && html` rel="me"`} href="${href}" data-network="${network}">${
        lang === 'ar' ? ar : en
      }</a></li>
          `,
  );
}

function colophon(lang: Language): Html {
  const w = words[lang];
  return html`<footer class="colophon">
    <div>
      <stet-connect label="${w.follow}" show="both">
        <h2>${w.follow}</h2>
        <ul>
          ${networks(lang)}
        </ul>
      </stet-connect>
      <div class="imprint">
        <p>${w.imprint}</p>
        <p>
          <a href="/about">${w.about}</a> <span aria-hidden="true">·</span>
          <a href="/about#house-rules">${w.help}</a>
        </p>
      </div>
    </div>
  </footer>`;
}
