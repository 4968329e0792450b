// What has been measured, as one table for people, and where it misses what we hold ourselves to.
import type { Result } from './measure.ts';
import type { Estimate } from './statistics.ts';

/** The most that each may be, and still be shipped. */
export const floors = {
  create: 1.5,
  shoelace: 0.6,
  upgrade: 0.25,
  layouts: 0,
  update: 3,
  memory: 1.15,
  growth: 1.1,
} as const;

/** How far from 1 the twin's interval against itself may lie before nothing of its row counts. */
const trusted = 0.1;

export function isVoid({ itself }: Result): boolean {
  return itself.low > 1 + trusted || itself.high < 1 - trusted;
}

/** Says each floor that is missed for certain: by the near end of the interval, not by its middle. */
export function missed(result: Result): string[] {
  const { stem } = result;
  if (isVoid(result)) return [];
  const values: Record<keyof typeof floors, number | undefined> = {
    create: result.create.low,
    shoelace: result.shoelace?.low,
    upgrade: result.upgrade.low,
    layouts: result.layouts,
    update: result.update.low,
    memory: result.memory.low,
    growth: result.growth,
  };
  return (Object.keys(floors) as (keyof typeof floors)[]).flatMap((name) => {
    const value = values[name];
    if (value === undefined || value <= floors[name]) return [];
    return [
      `stet-${stem}: ${name} is at least ${value.toFixed(2)}, and ${floors[name]} is the most it may be.`,
    ];
  });
}

const columns: [heading: string, cell: (result: Result) => string][] = [
  ['Element', ({ stem }) => `\`stet-${stem}\``],
  ['µs each', ({ each }) => each.toFixed(0)],
  ['idle µs', ({ idle }) => idle.toFixed(0)],
  ['create ÷ twin', ({ create }) => interval(create)],
  ['÷ Shoelace', ({ shoelace }) => interval(shoelace)],
  ['÷ Web Awesome', ({ webAwesome }) => interval(webAwesome)],
  ['in sight ÷ twin', ({ inSight }) => interval(inSight)],
  ['upgrade ÷ create', ({ upgrade }) => interval(upgrade)],
  ['layouts, restyles', ({ layouts, restyles }) => `${layouts}, ${restyles}`],
  ['update ÷ twin', ({ update }) => interval(update)],
  ['memory ÷ twin', ({ memory }) => memory.median.toFixed(2)],
  ['growth', ({ growth }) => `n^${growth.toFixed(2)}`],
  ['twin ÷ itself', (result) => `${interval(result.itself)}${isVoid(result) ? ' void' : ''}`],
];

/** A Markdown table, aligned for those who read it in a terminal. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map((result) => columns.map(([, cell]) => cell(result)));
  const head = columns.map(([heading]) => heading);
  const widths = head.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

const marker = '<!-- bench -->';

/** `text` with the table between its two markers, or undefined when it does not have them. */
export function withTable(text: string, table: string): string | undefined {
  const parts = text.split(marker);
  if (parts.length !== 3) return undefined;
  return [parts[0], `\n\n${table}\n\n`, parts[2]].join(marker);
}

function interval(value: Estimate | undefined): string {
  if (!value) return '–';
  const { median, low, high } = value;
  return `${median.toFixed(2)} [${low.toFixed(2)}–${high.toFixed(2)}]`;
}
