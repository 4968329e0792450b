/**
 * Where `words` stand in the text of `scope`, although quote marks, dashes, spaces, case and accents differ;
 * "…", "..." and "[…]" stand for words left out, and what stands between two quotations ("she said") may be.
 * Text within elements that match `skip` is passed over.
 */
export function findWords(scope: Element, words: string, skip: string): Range | undefined {
  const pieces = words
    .split(/\[?(?:…|\.{3})\]?/)
    .map((piece) => fold(piece).text)
    .filter(Boolean);
  if (pieces.length === 0) return undefined;
  const story = foldOnce(scope, skip);
  let from = 0;
  let start: number | undefined;
  for (const piece of pieces) {
    const found = locate(story, piece, from);
    if (!found) return undefined;
    start ??= found.start;
    from = found.end;
  }
  return start === undefined ? undefined : rangeOf(story, start, from);
}

/** Text reduced to what makes its words: letters and digits, with where each one came from. */
interface Folded {
  text: string;
  /** For each unit of the text, where its character began and ended in the original. */
  starts: number[];
  ends: number[];
  /** Units before which the original has a space or a sign. */
  breaks: Set<number>;
  /** Units before which the original has a quote mark. */
  quoteMarks: Set<number>;
}

interface FoldedText extends Folded {
  /** For each unit of the text, its node; `starts` and `ends` count in that node. */
  nodes: Text[];
}

const wordCharacter = /[\p{L}\p{N}]/u;
// Accents and vowel signs, soft hyphens, joiners and marks of direction, and what stretches an Arabic word.
const invisible = /[\p{M}\p{Cf}\u0640]/u;
const quoteMark = /["'\p{Pi}\p{Pf}„‚「」『』]/u;
/** Letters, at most, of who said it, between two quotations. */
const longestAttribution = 120;
const unspacedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function fold(text: string): Folded {
  const folded: Folded = {
    text: '',
    starts: [],
    ends: [],
    breaks: new Set(),
    quoteMarks: new Set(),
  };
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const plain = character <= '\x7F' ? character : character.normalize('NFKD');
    // By way of capitals, "ß" is "SS", and both kinds of "i" and of "σ" are one.
    for (const unit of plain.toUpperCase().toLowerCase()) {
      if (invisible.test(unit)) continue;
      if (wordCharacter.test(unit)) {
        folded.text += unit;
        // As many places as the unit has in the text: letters beyond the basic plane have two.
        folded.starts.push(...Array<number>(unit.length).fill(at));
        folded.ends.push(...Array<number>(unit.length).fill(end));
        continue;
      }
      folded.breaks.add(folded.text.length);
      if (quoteMark.test(unit)) folded.quoteMarks.add(folded.text.length);
    }
    at = end;
  }
  return folded;
}

let folded = new Map<string, FoldedText>();
let foldedScope: Element | undefined;

/** A story is read once for all quotes that are looked up together, as they are when the browser is idle. */
function foldOnce(scope: Element, skip: string): FoldedText {
  if (scope !== foldedScope) {
    foldedScope = scope;
    folded = new Map();
    queueMicrotask(() => (foldedScope = undefined));
  }
  const story = folded.get(skip) ?? foldText(scope, skip);
  folded.set(skip, story);
  return story;
}

function foldText(scope: Element, skip: string): FoldedText {
  const story: FoldedText = {
    text: '',
    starts: [],
    ends: [],
    breaks: new Set(),
    quoteMarks: new Set(),
    nodes: [],
  };
  const walker = scope.ownerDocument.createTreeWalker(
    scope,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    {
      acceptNode: (node) =>
        node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(skip)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    },
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // An element is no sign between two letters, or a drop cap would end a word; a block is.
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (/^(?:p|li|div|h\d|br|td|th|blockquote|figure|figcaption|section)$/i.test(node.nodeName))
        story.breaks.add(story.text.length);
      continue;
    }
    const text = node as Text;
    const { text: units, starts, ends, breaks, quoteMarks } = fold(text.data);
    for (const index of breaks) story.breaks.add(story.text.length + index);
    for (const index of quoteMarks) story.quoteMarks.add(story.text.length + index);
    story.text += units;
    for (const [index, start] of starts.entries()) {
      story.starts.push(start);
      story.ends.push(ends[index] as number);
      story.nodes.push(text);
    }
  }
  return story;
}

interface Place {
  start: number;
  end: number;
}

function locate(story: FoldedText, piece: string, from: number): Place | undefined {
  const whole = indexOfWords(story, piece, from, (start) =>
    story.text.startsWith(piece, start) ? start + piece.length : undefined,
  );
  return whole ?? indexOfWords(story, piece, from, (start) => endOfSpoken(story, piece, 0, start));
}

// Without their spaces words could be found within others: "art is" in "a part is".
function indexOfWords(
  { text, breaks }: FoldedText,
  piece: string,
  from: number,
  endFrom: (start: number) => number | undefined,
): Place | undefined {
  const isEdge = (index: number) => index === 0 || index === text.length || breaks.has(index);
  const anywhere = unspacedScripts.test(piece);
  const beginning = piece.charAt(0);
  for (
    let start = text.indexOf(beginning, from);
    start !== -1;
    start = text.indexOf(beginning, start + 1)
  ) {
    if (!anywhere && !isEdge(start)) continue;
    const end = endFrom(start);
    if (end !== undefined && (anywhere || isEdge(end))) return { start, end };
  }
  return undefined;
}

/** Where `piece`, from its unit `at` on, ends in the story, when it may go on in the next quotation. */
function endOfSpoken(
  story: FoldedText,
  piece: string,
  at: number,
  start: number,
): number | undefined {
  let index = start;
  for (let unit = at; unit < piece.length; unit += 1, index += 1) {
    if (unit > at && story.quoteMarks.has(index)) {
      for (let next = index + 1; next <= index + longestAttribution; next += 1) {
        const end = story.quoteMarks.has(next) ? endOfSpoken(story, piece, unit, next) : undefined;
        if (end !== undefined) return end;
      }
    }
    if (story.text[index] !== piece[unit]) return undefined;
  }
  return index;
}

function rangeOf({ nodes, starts, ends }: FoldedText, start: number, end: number): Range {
  const range = (nodes[start] as Text).ownerDocument.createRange();
  range.setStart(nodes[start] as Text, starts[start] as number);
  range.setEnd(nodes[end - 1] as Text, ends[end - 1] as number);
  return range;
}
