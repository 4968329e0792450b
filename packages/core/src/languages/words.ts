/** Words that depend on a number, by the plural categories of a language (Unicode CLDR, `Intl.PluralRules`). */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Every word that a reader of our elements sees, by element. English stands in each package; other languages
 * stand here, one file each, so that a page fetches one file and a translator writes one.
 * `{name}` is a place for a value. What has none of its own in a language is said in English.
 */
export interface Words {
  share: {
    label: string;
    menu: string;
    copy: string;
    copied: string;
    native: string;
    email: string;
    notCopied: string;
    server: string;
    serverInvalid: string;
    serverGo: string;
  };
}

/** A language as its file has it: what is not translated yet may be missing. */
export type Translation = { [Name in keyof Words]?: Partial<Words[Name]> };
