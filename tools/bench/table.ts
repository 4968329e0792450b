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

type Floor = keyof typeof floors;

/** The floors that are missed for certain, with what was measured: by the near end of the interval, not by its middle. */
function misses(result: Result): [floor: Floor, value: number][] {
  if (isVoid(result)) return [];
  const values: Record<Floor, number | undefined> = {
    create: result.create.low,
    shoelace: result.shoelace?.low,
    upgrade: result.upgrade.low,
    layouts: result.layouts,
    update: result.update.low,
    memory: result.memory.low,
    growth: result.growth,
  };
  return (Object.keys(floors) as Floor[]).flatMap((floor) => {
    const value = values[floor];
    const isMissed = value !== undefined && value > floors[floor];
    return isMissed ? [[floor, value] satisfies [Floor, number]] : [];
  });
}

export function missed(result: Result): string[] {
  return misses(result).map(
    ([floor, value]) =>
      `stet-${result.stem}: ${floor} is at least ${value.toFixed(2)}, and ${floors[floor]} is the most it may be.`,
  );
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

export function tableOf(results: readonly Result[]): string {
  return aligned(
    columns.map(([heading]) => heading),
    results.map((result) => columns.map(([, cell]) => cell(result))),
  );
}

const shortColumns: [heading: string, floor: Floor, cell: (result: Result) => string][] = [
  ['create', 'create', ({ create }) => middle(create)],
  ['÷ Shoelace’s', 'shoelace', ({ shoelace }) => middle(shoelace)],
  ['upgrade', 'upgrade', ({ upgrade }) => middle(upgrade)],
  ['layouts', 'layouts', ({ layouts }) => String(layouts)],
  ['update', 'update', ({ update }) => middle(update)],
  ['memory', 'memory', ({ memory }) => middle(memory)],
  ['growth', 'growth', ({ growth }) => `n^${growth.toFixed(2)}`],
];

/** For the README: what we hold ourselves to, with a cross at each floor that is missed. */
export function shortTableOf(results: readonly Result[]): string {
  const head = shortColumns.map(([heading, floor]) => `${heading} ≤ ${floors[floor]}`);
  const rows = results.map((result) => {
    const missing = misses(result).map(([floor]) => floor);
    const cells = shortColumns.map(
      ([, floor, cell]) => `${cell(result)}${missing.includes(floor) ? ' ✗' : ''}`,
    );
    return [`\`stet-${result.stem}\`${isVoid(result) ? ' (void)' : ''}`, ...cells];
  });
  return aligned(['Element', ...head], rows);
}

/** A Markdown table, aligned for those who read it in a terminal. */
export function aligned(head: readonly string[], rows: readonly string[][]): string {
  const widths = head.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** `text` with the table between its two markers, or undefined when it does not have them. */
export function withTable(text: string, table: string, name = 'bench'): string | undefined {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [head, rest, ...more] = text.split(start);
  const tail = rest?.split(end)[1];
  if (head === undefined || tail === undefined || more.length > 0) return undefined;
  return `${head}${start}\n\n${table}\n\n${end}${tail}`;
}

function middle(value: Estimate | undefined): string {
  return value?.median.toFixed(2) ?? '–';
}

function interval(value: Estimate | undefined): string {
  if (!value) return '–';
  const { median, low, high } = value;
  return `${median.toFixed(2)} [${low.toFixed(2)}–${high.toFixed(2)}]`;
}
