/**
 * Opens the paper, asks Lighthouse about the front page, a story and its comments as a phone sees them, and
 * prints the medians of five runs each: one run alone varies by ten points on a busy machine (Lighthouse's
 * "Score Variability"). Exits with 1 when accessibility is under 100, performance under 95, or anything jumps.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { launchBrowser } from 'stet-testing/launch';
import { openPaper } from './server/paper.ts';

const goals = { accessibility: 1, performance: 0.95, cls: 0.01 };
const runs = 5;
const pages = { Front: '', Article: 'eleven-centimetres', Comments: 'eleven-centimetres#comments' };

const folder = mkdtempSync(join(tmpdir(), 'lantern-lighthouse-'));
const paper = await openPaper({ db: join(folder, 'comments.sqlite'), port: 4700 });
const browser = await launchBrowser();

let missed = false;
try {
  for (const [name, path] of Object.entries(pages)) {
    const audits: Audit[] = [];
    for (let run = 0; run < runs; run += 1) audits.push(await audit(paper.url + path));
    const accessibility = Math.min(...audits.map((each) => each.accessibility));
    const performance = median(audits.map((each) => each.performance));
    const cls = Math.max(...audits.map((each) => each.cls));
    const good =
      accessibility >= goals.accessibility && performance >= goals.performance && cls < goals.cls;
    missed ||= !good;
    console.log(
      `${good ? 'ok  ' : 'FAIL'} ${name.padEnd(9)} accessibility ${percent(accessibility)}  performance ${percent(performance)}  CLS ${cls.toFixed(4)}`,
    );
    const scores = audits.map((each) => percent(each.performance).trim()).join(' ');
    const timings = Object.keys(audits[0]?.timings ?? {}).map(
      (id) => `${id} ${Math.round(median(audits.map((each) => each.timings[id] ?? 0)))} ms`,
    );
    console.log(`       of ${scores}; ${timings.join(', ')}`);
    for (const fault of new Set(audits.flatMap(({ faults }) => faults)))
      console.log(`       ${fault}`);
  }
} finally {
  await browser.close();
  await paper.close();
  rmSync(folder, { recursive: true, force: true });
}
if (missed) {
  console.error(
    'Goals: accessibility 100 and CLS under 0.01 in every run, performance 95 in the median one.',
  );
  process.exitCode = 1;
}

interface Audit {
  accessibility: number;
  performance: number;
  cls: number;
  /** Milliseconds. */
  timings: Record<string, number>;
  /** What accessibility misses. */
  faults: string[];
}

async function audit(url: string): Promise<Audit> {
  const page = await browser.newPage();
  const result = await lighthouse(
    url,
    { onlyCategories: ['accessibility', 'performance'], logLevel: 'error' },
    undefined,
    page,
  );
  await page.close();
  if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
  const { categories, audits } = result.lhr;
  const score = (category: string): number => categories[category]?.score ?? 0;
  const timings = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'];
  const faults = (categories['accessibility']?.auditRefs ?? [])
    .map(({ id }) => audits[id])
    .filter((entry) => entry?.score === 0)
    .map((entry) => `${entry?.id}: ${entry?.title}`);
  return {
    accessibility: score('accessibility'),
    performance: score('performance'),
    cls: audits['cumulative-layout-shift']?.numericValue ?? 1,
    timings: Object.fromEntries(timings.map((id) => [id, audits[id]?.numericValue ?? Infinity])),
    faults,
  };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function percent(score: number): string {
  return String(Math.round(score * 100)).padStart(3);
}
