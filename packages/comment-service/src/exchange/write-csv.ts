import { stringify } from 'csv-stringify/sync';
import type { ExportedRow } from '../store/export.ts';

const COLUMNS = [
  ...['id', 'thread', 'parent', 'status', 'created', 'edited'],
  ...['name', 'email', 'website', 'page', 'comment'],
];

/** For spreadsheets: with a byte order mark, so that they read UTF-8, and nothing that they would take as a formula. */
export function csvHead(withEmail: boolean): string {
  return stringify([columnsFor(withEmail)], { bom: true });
}

export function csvRows(rows: readonly ExportedRow[], withEmail: boolean): string {
  return stringify(
    rows.map(({ line: { author, content, page, ...line } }) => ({
      ...{ id: line.id, thread: line.thread, parent: line.parent ?? '', status: line.status },
      ...{ created: line.createdAt, edited: line.editedAt ?? '' },
      ...{ name: author.name, email: author.email ?? '', website: author.url ?? '' },
      ...{ page: page?.url ?? '', comment: content.markdown },
    })),
    { columns: columnsFor(withEmail), escape_formulas: true },
  );
}

function columnsFor(withEmail: boolean): string[] {
  return COLUMNS.filter((column) => withEmail || column !== 'email');
}
