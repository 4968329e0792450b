import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { listTokens, readTokenFiles, type Oklch, type Token } from '../tokens.ts';

const folder = join(import.meta.dirname, '..', 'tokens');
const themes = ['', ...readdirSync(join(folder, 'themes'))];

/** WCAG 2.2, 1.4.3 and 1.4.11: what is read needs 4.5:1, what is only to be seen 3:1. */
const needs: [ratio: number, front: string, backs: string[]][] = [
  [7, 'color.ink', ['color.paper', 'color.paper-raised']],
  [4.5, 'color.ink', ['color.mark']],
  [4.5, 'color.ink-muted', ['color.paper', 'color.paper-raised']],
  [4.5, 'color.accent', ['color.paper', 'color.paper-raised']],
  [4.5, 'color.accent-ink', ['color.accent']],
  [4.5, 'color.danger', ['color.paper', 'color.paper-raised']],
  [4.5, 'color.success', ['color.paper', 'color.paper-raised']],
  [4.5, 'button.ink', ['button.paper']],
  [4.5, 'color.ink', ['field.paper']],
  [3, 'button.paper', ['color.paper', 'color.paper-raised']],
  [3, 'field.border', ['field.paper', 'color.paper-raised']],
  [3, 'color.rule-strong', ['color.paper', 'color.paper-raised']],
  [3, 'color.focus', ['color.paper', 'color.paper-raised']],
];

for (const theme of themes) {
  const tokens = new Map<string, Token>();
  for (const token of listTokens(readTokenFiles(folder))) tokens.set(token.path, token);
  if (theme !== '') {
    const own = listTokens(readTokenFiles(join(folder, 'themes', theme)));
    for (const token of own) tokens.set(token.path, token);
  }
  for (const scheme of ['light', 'dark'] as const) {
    test(`${theme || 'default'} ${scheme}: every pair of colours has the contrast it needs`, () => {
      const tooLow = needs.flatMap(([least, front, backs]) =>
        backs.flatMap((back) => {
          const ratio = contrast(colour(tokens, front, scheme), colour(tokens, back, scheme));
          return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}, needs ${least}`] : [];
        }),
      );
      assert.deepEqual(tooLow, []);
    });
  }
}

function colour(tokens: Map<string, Token>, path: string, scheme: 'light' | 'dark'): Oklch {
  const token = tokens.get(path);
  assert.ok(token, `no token ${path}`);
  const value = scheme === 'dark' ? (token.dark ?? token.value) : token.value;
  if (typeof value === 'string') return colour(tokens, value.slice(1, -1), scheme);
  return value as Oklch;
}

function contrast(one: Oklch, other: Oklch): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of WCAG 2.2, by Björn Ottosson's OKLab matrices; out of gamut is clipped. */
function luminance({ components: [lightness, chroma, hue] }: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  return (
    0.2126 * clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
    0.7152 * clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
    0.0722 * clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  );
}
