// What a trial found, as a table for people: on the console, and in the service's README between two markers.
import { aligned, withTable } from '../bench/table.ts';

export interface Figure {
  what: string;
  measured: string;
  promised: string;
  /** Whether the promise holds; null where there is none, and the number stands for itself. */
  kept: boolean | null;
}

export interface Row extends Figure {
  trial: string;
}

const head = ['Trial', 'What', 'Measured', 'Promised'];
const place = 'trials';

export function tableOf(rows: readonly Row[]): string {
  return aligned(head, rows.map(cellsOf));
}

export function broken(rows: readonly Row[]): string[] {
  return rows
    .filter(({ kept }) => kept === false)
    .map(({ trial, what, measured, promised }) => {
      return `${trial}: ${what} is ${measured}; promised is ${promised}.`;
    });
}

/** `text` with the rows of these trials in its table, and those of the others as they were. */
export function withRows(text: string, rows: readonly Row[]): string | undefined {
  const before = (text.split(`<!-- ${place} -->`)[1]?.split(`<!-- /${place} -->`)[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const known = before.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  const names = [...new Set([...known.map(([trial = '']) => trial), ...rows.map(nameOf)])];
  const anew = new Set(rows.map(nameOf));
  const all = names.flatMap((name) =>
    anew.has(name)
      ? rows.filter((row) => nameOf(row) === name).map(cellsOf)
      : known.filter(([trial]) => trial === name),
  );
  return withTable(text, aligned(head, all), place);
}

function nameOf({ trial }: Row): string {
  return `\`${trial}\``;
}

function cellsOf(row: Row): string[] {
  const missed = row.kept === false ? ' (missed)' : '';
  return [nameOf(row), row.what, `${row.measured}${missed}`, row.promised];
}
