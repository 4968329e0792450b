import { words } from './teaser.words.ts';

interface Labelled {
  labelType: string | undefined;
  labelAccess: string | undefined;
  labelSponsor: string | undefined;
  sponsor: string;
}

/**
 * What kind of story it is, in words: "Live · Subscribers only". A word that the publisher's own kicker or
 * badge says already is not said twice.
 */
export function labelsOf(
  teaser: Element & Labelled,
  type: keyof typeof words.type,
  access: keyof typeof words.access,
): string {
  const own = [...teaser.querySelectorAll('[data-role="kicker"], [slot="badge"]')].map(
    ({ textContent }) => plain(textContent),
  );
  const sponsored = teaser.sponsor ? words.sponsor(teaser.sponsor) : '';
  return [
    teaser.labelType ?? words.type[type],
    teaser.labelAccess ?? words.access[access],
    teaser.labelSponsor ?? sponsored,
  ]
    .filter((label) => label && !own.includes(plain(label)))
    .join(' · ');
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
