const week = 7 * 86_400_000;

/** When a story was published: by the `<time>` that the page prints, else by the attribute. */
export interface StoryTime {
  time: Date;
  isPrinted: boolean;
  /** A week old or older, so that it is no longer said as "ago". */
  isAged: boolean;
}

export function storyTime(teaser: Element, published: string | undefined): StoryTime | undefined {
  const printed = teaser.querySelector<HTMLTimeElement>(
    'time[datetime]:not([slot="sublinks"] *)',
  )?.dateTime;
  const time = new Date(printed || published || NaN);
  if (Number.isNaN(time.getTime())) return undefined;
  const isAged = Date.now() - time.getTime() >= week;
  return { time, isPrinted: Boolean(printed), isAged };
}
