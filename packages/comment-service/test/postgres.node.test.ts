import { globSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { databases } from './helpers.ts';
import { server } from './postgres/server.ts';

/** What is about files, or about text, sums, sockets and pages that no database sees. */
const ALIKE = [
  ...['challenge', 'durability', 'file', 'hostile', 'import-hostile', 'moderation-browser'],
  ...['openapi', 'operations', 'postgres', 'sockets', 'writer'],
];

// Every other test once more, on a database of its own each; and what only Postgres has.
if (server === null) test('everything on Postgres', { skip: 'Postgres is not installed' });
else {
  databases.make = server.newDatabase;
  const shared = globSync('*.node.test.ts', { cwd: import.meta.dirname })
    .filter((file) => !ALIKE.includes(file.replace('.node.test.ts', '')))
    .sort();
  const own = globSync('postgres/*.tests.ts', { cwd: import.meta.dirname }).sort();
  for (const file of [...shared, ...own]) await import(join(import.meta.dirname, file));
  after(server.stop);
}
