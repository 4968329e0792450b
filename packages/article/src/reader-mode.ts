// Words in a class or an id by which Mozilla Readability, and reader modes after it, take text for
// something else (its REGEXPS and _getClassWeight, version 0.6): it is dropped or loses score.
const dropped =
  /-ad-|ad-break|agegate|ai2html|banner|breadcrumbs|com(bx|ment|munity)|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|pager|pagination|popup|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|yom-remote/i;
const kept = /and|article|body|column|content|main|shadow/i;
const shareBox = /(\b|_)share(daddy)?(\b|_)/i;
const suspect =
  /com-|contact|hid(den)?\b|masthead|media|meta|outbrain|promo|scroll|share|shopping|tags|widget|byline|author|dateline|writtenby/i;

// A shorter box with a share word is thrown away whatever it says.
const shareBoxLimit = 500;

/** The word in an element's class or id for which reader modes drop it, if there is one. */
export function trapWord(element: Element): string | undefined {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (shareBox.test(names) && element.textContent.length < shareBoxLimit) return 'share';
  return kept.test(names) ? undefined : dropped.exec(names)?.[0];
}

/** Whether an id on a heading could make a reader mode drop it: stricter, as headings have little to score. */
export function isTrapId(id: string): boolean {
  return dropped.test(id) || shareBox.test(id) || suspect.test(id);
}
