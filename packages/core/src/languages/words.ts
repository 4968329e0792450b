/** Words that depend on a number, by the plural categories of a language (Unicode CLDR, `Intl.PluralRules`). */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Every word that a reader of our elements sees, by element. English stands in each package; other languages
 * stand here, one file each, so that a page fetches one file and a translator writes one.
 * `{name}` is a place for a value. What has none of its own in a language is said in English.
 */
export interface Words {
  article: {
    age: string;
    readingTime: string;
    words: Plural;
    resume: string;
    resumeWhy: string;
    dismiss: string;
    listen: string;
    pause: string;
    listenOn: string;
    stop: string;
    speed: string;
    cannotSpeak: string;
    selection: string;
    copy: string;
    copied: string;
    notCopied: string;
    share: string;
    open: string;
    close: string;
  };
  'comment-form': {
    heading: string;
    replyTo: string;
    cancelReply: string;
    note: string;
    required: string;
    comment: string;
    name: string;
    email: string;
    website: string;
    submit: string;
    submitting: string;
    consent: string;
    summary: string;
    restored: string;
    discard: string;
    draftRefused: string;
    published: string;
    received: string;
    held: string;
    waiting: string;
    mayHaveArrived: string;
    validation: string;
    duplicate: string;
    tooQuick: string;
    tooQuickFor: Plural;
    closed: string;
    loginRequired: string;
    forbidden: string;
    tooLarge: string;
    refused: string;
    commentMissing: string;
    nameMissing: string;
    emailMissing: string;
    websiteMissing: string;
    commentInvalid: string;
    nameInvalid: string;
    emailInvalid: string;
    websiteInvalid: string;
    fieldInvalid: string;
    tooLong: string;
    control: string;
  };
  comments: {
    label: string;
    heading: string;
    reply: string;
    replyTo: string;
    edited: string;
    held: string;
    removed: string;
    loading: string;
    failed: string;
    retry: string;
    empty: string;
    closed: string;
    count: Plural;
    more: Plural;
    moreReplies: Plural;
    pending: Plural;
    sort: string;
    newest: string;
    oldest: string;
    top: string;
    like: string;
    menu: string;
    menuFor: string;
    edit: string;
    editLabel: string;
    save: string;
    cancel: string;
    remove: string;
    removeAsk: string;
    report: string;
    reportAsk: string;
    reportDetails: string;
    reportSend: string;
    reported: string;
    spam: string;
    abuse: string;
    offTopic: string;
    personalData: string;
    illegal: string;
    other: string;
    mute: string;
    muted: string;
    unmute: string;
    pick: string;
    notDone: string;
    changedSince: string;
  };
  connect: {
    label: string;
  };
  'continue-reading': {
    label: string;
    headline: string;
    words: Plural;
    both: string;
  };
  'pull-quote': {
    label: string;
    copy: string;
    copyHint: string;
    copied: string;
    notCopied: string;
    share: string;
    shareHint: string;
    context: string;
    arrived: string;
    back: string;
    open: string;
    close: string;
  };
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
  teaser: {
    continue: string;
    save: string;
    live: string;
    opinion: string;
    video: string;
    audio: string;
    gallery: string;
    paid: string;
    registered: string;
    premium: string;
    sponsor: string;
  };
  'top-stories': {
    heading: string;
    more: string;
    loading: string;
    empty: string;
    error: string;
    retry: string;
    end: string;
    pending: Plural;
  };
}

/** A language as its file has it: what is not translated yet may be missing. */
export type Translation = { [Name in keyof Words]?: Partial<Words[Name]> };
