// The same paragraph that the theme's style sheet gives the cap: the first plain one of the story.
const paragraph = "p:not([data-role]), p[data-role='lede']";
const elsewhere = 'header, aside, figure, blockquote, li, details, nav, form, footer';
const shortest = 200;

/** Whether a cap would read badly: see the README for each rule. */
export function refusesDropCap(host: HTMLElement): boolean {
  const first = [...host.querySelectorAll(paragraph)].find((element) => {
    const inside = element.closest(elsewhere);
    return inside === null || inside === host || !host.contains(inside);
  });
  const text = first?.textContent.trim() ?? '';
  if (text.length < shortest) return true;
  const word = /^[\p{L}\p{M}]+/u.exec(text)?.[0];
  // A quotation mark, a dash, a figure.
  if (word === undefined) return true;
  // Letters that join in their script must not be taken from their word.
  if (/^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}]/u.test(word))
    return true;
  // "I went", "A boat", "L’eau": one letter would stand alone. A sign of Chinese is a word.
  return /^\p{L}\p{M}*$/u.test(word) && !/^\p{Lo}/u.test(word);
}
