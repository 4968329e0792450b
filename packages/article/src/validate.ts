import { authorsOf, clean } from './authors.ts';
import { readDate, timezoneOf } from './dates.ts';
import { readJsonLd, type ArticleData } from './json-ld.ts';
import { trapWord } from './reader-mode.ts';
import { blocksOf, isApart } from './story-text.ts';

export type FindingCode =
  | 'no-text'
  | 'no-headline'
  | 'several-headlines'
  | 'json-ld-missing'
  | 'json-ld-broken'
  | 'json-ld-headline'
  | 'json-ld-date'
  | 'json-ld-author'
  | 'json-ld-selector'
  | 'date'
  | 'date-differs'
  | 'trap-word'
  | 'text-in-aside'
  | 'text-in-footer'
  | 'text-hidden';

/** Something that a reader mode, a search engine or a reader will stumble over. */
export interface Finding {
  code: FindingCode;
  /** What is so, and what to do. */
  message: string;
  /** Where; null when something is missing from the page. */
  element: Element | null;
}

interface ArticleDates {
  published: string | undefined;
  updated: string | undefined;
  timezone: string | undefined;
}

type Article = HTMLElement & {
  published: string | undefined;
  updatedAt: string | undefined;
  timezone: string | undefined;
};

/** Checks stories against what reader modes and search engines take from their page. Changes nothing. */
export function validateStories(article: Article, stories: readonly HTMLElement[]): Finding[] {
  const { published, updatedAt: updated } = article;
  const dates = { published, updated, timezone: timezoneOf(article) };
  return stories.flatMap((host) => [
    ...checkHeadline(host),
    ...checkJsonLd(host, dates),
    ...checkDates(host, dates),
    ...checkReaderMode(host),
  ]);
}

function checkHeadline(host: HTMLElement): Finding[] {
  if (blocksOf(host).length === 0)
    return [found('no-text', 'The story has no text. Put an <article> in the tag.', host)];
  const [first, second] = headlines(host);
  if (!first)
    return [found('no-headline', 'The story has no <h1>. Mark its headline as one.', host)];
  if (!second) return [];
  return [found('several-headlines', 'A second <h1>. One story has one; use <h2>.', second)];
}

function checkJsonLd(host: HTMLElement, dates: ArticleDates): Finding[] {
  const { articles, broken } = readJsonLd(host.ownerDocument);
  const findings = broken.map((script) =>
    found('json-ld-broken', 'This JSON-LD is not JSON, and nobody will read it.', script),
  );
  const headline = headlines(host)[0]?.textContent ?? '';
  const data = articles.find((article) => sameWords(article.headline, headline)) ?? articles[0];
  if (!data) {
    const remedy = 'Print what newsArticleJsonLd() of @stet/article makes of it.';
    return [
      ...findings,
      found('json-ld-missing', `No article in the page’s JSON-LD. ${remedy}`, null),
    ];
  }
  if (headline && !sameWords(data.headline, headline)) {
    const message = `headline is “${data.headline ?? ''}” in JSON-LD and “${clean(headline)}” in <h1>.`;
    findings.push(found('json-ld-headline', message, data.script));
  }
  findings.push(...compareDate(data, 'datePublished', 'published', dates));
  findings.push(...compareDate(data, 'dateModified', 'updated', dates));
  return [...findings, ...compareAuthors(data, host), ...checkPaidParts(data, host.ownerDocument)];
}

function compareAuthors({ authors, script }: ArticleData, host: HTMLElement): Finding[] {
  if (authors.length === 0) return [];
  return authorsOf(host)
    .filter(({ name }) => !authors.some((author) => sameWords(author, name)))
    .map(({ name }) => {
      const message = `The byline names “${name}”, and JSON-LD only “${authors.join('”, “')}”.`;
      return found('json-ld-author', message, script);
    });
}

function compareDate(
  data: ArticleData,
  key: 'datePublished' | 'dateModified',
  attribute: 'published' | 'updated',
  dates: ArticleDates,
): Finding[] {
  const stated = data[key];
  const shown = readDate(dates[attribute] ?? '', () => dates.timezone);
  if (stated === undefined) return [];
  const date = readDate(stated, () => dates.timezone);
  if (!date) {
    const message = `${key} is “${stated}”, which is not a date of ISO 8601.`;
    return [found('json-ld-date', message, data.script)];
  }
  if (!shown || isSameTime(date, shown, stated, dates[attribute])) return [];
  const message = `${key} is “${stated}” in JSON-LD and ${attribute}="${dates[attribute]}" on the tag.`;
  return [found('json-ld-date', message, data.script)];
}

function checkPaidParts(data: ArticleData, page: Document): Finding[] {
  if (data.isFree) return [];
  return data.paidSelectors
    .filter((selector) => !matchesSomething(page, selector))
    .map((selector) => {
      const message = `cssSelector “${selector}” of a paid part matches nothing in the page.`;
      return found('json-ld-selector', message, data.script);
    });
}

function checkDates(host: HTMLElement, dates: ArticleDates): Finding[] {
  const { published, timezone } = dates;
  const findings: Finding[] = [];
  const known: { text: string; date: Date }[] = [];
  for (const attribute of ['published', 'updated'] as const) {
    const text = dates[attribute];
    if (text === undefined) continue;
    const date = readDate(text, () => timezone);
    if (date) known.push({ text, date });
    else findings.push(found('date', `${attribute}="${text}" is not a date of ISO 8601.`, host));
  }
  const times = [...host.querySelectorAll('header time')].filter((time) => !isApart(time, host));
  for (const time of times) {
    const text = time.getAttribute('datetime') ?? time.textContent;
    const date = readDate(text, () => timezone);
    if (!date) {
      const message = `<time> says “${text}”. Give it a datetime of ISO 8601.`;
      findings.push(found('date', message, time));
    } else if (
      published &&
      known.every((other) => !isSameTime(date, other.date, text, other.text))
    ) {
      const message = `<time datetime="${text}"> is neither the published nor the updated date of the tag.`;
      findings.push(found('date-differs', message, time));
    }
  }
  return findings;
}

function checkReaderMode(host: HTMLElement): Finding[] {
  const findings: Finding[] = [];
  for (const element of host.querySelectorAll('*')) {
    if (isApart(element, host) || element.textContent.trim() === '') continue;
    const word = trapWord(element);
    if (word === undefined) continue;
    const message = `Reader modes drop <${element.localName}> for “${word}” in its class or id. Name it otherwise.`;
    findings.push(found('trap-word', message, element));
  }
  // The names that most need to stay with their words.
  const attributions = "[data-role='attribution'], [data-role='correction'], cite";
  for (const footer of host.querySelectorAll('footer')) {
    if (isApart(footer, host) || !footer.querySelector(attributions)) continue;
    const message = 'Reader modes drop <footer>, and with it who said this. Use a <p>.';
    findings.push(found('text-in-footer', message, footer));
  }
  for (const aside of host.querySelectorAll('aside')) {
    if (aside.closest('stet-pull-quote') || !aside.querySelector('h2, h3, h4, p + p')) continue;
    const message = 'Reader modes drop <aside>. Use a <section> if the story needs these words.';
    findings.push(found('text-in-aside', message, aside));
  }
  const hidden = '[hidden]:not(template) p, [aria-hidden="true"] p';
  for (const paragraph of host.querySelectorAll(hidden)) {
    if (paragraph.closest('stet-pull-quote, aside, nav, form, dialog')) continue;
    findings.push(found('text-hidden', 'Reader modes drop hidden text. Show it.', paragraph));
  }
  return findings;
}

function headlines(host: HTMLElement): HTMLElement[] {
  return [...host.querySelectorAll('h1')].filter((heading) => !isApart(heading, host));
}

// A date without a time is met by any time of that day, in the zone it is written in.
function isSameTime(a: Date, b: Date, aText: string, bText = ''): boolean {
  const day = 86_400_000;
  const isDay = aText.trim().length === 10 || bText.trim().length === 10;
  return isDay ? Math.abs(a.getTime() - b.getTime()) < day : a.getTime() === b.getTime();
}

function sameWords(a: string | undefined, b: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(a ?? '') === letters(b);
}

function matchesSomething(page: Document, selector: string): boolean {
  try {
    return page.querySelector(selector) !== null;
  } catch {
    return false;
  }
}

function found(code: FindingCode, message: string, element: Element | null): Finding {
  return { code, message, element };
}
