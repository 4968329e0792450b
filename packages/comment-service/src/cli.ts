#!/usr/bin/env node
// Written so that any Node from the last ten years can read it: an old one has to be told in words.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 13)) {
  console.error(
    `This is Node ${process.versions.node}; the comment service needs Node 22.13 or newer, which has SQLite inside.\n` +
      'Install a newer Node from https://nodejs.org/ (or `nvm install 24`) and start again.',
  );
  process.exitCode = 1;
} else {
  const { runCommand } = await import('./command-line.ts');
  process.exitCode = await runCommand(process.argv.slice(2), process.env);
}

export {};
