/** HTML that is safe to send: made by `html`, or vouched for by `trusted`. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type Value = Html | string | number | false | null | undefined | readonly Value[];

/** Every value is escaped, also inside quoted attributes; `false`, `null` and `undefined` print nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.reduce((text, string, i) => text + write(values[i - 1]) + string));
}

/** For our own files and for what the comment service has sanitised; never for what came in a request. */
export function trusted(text: string): Html {
  return new Html(text);
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A data block: JSON that cannot close its own script element. */
export function jsonData(value: object): Html {
  return trusted(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

function write(value: Value): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(write).join('');
  if (value === false || value === null || value === undefined) return '';
  return escape(String(value));
}
