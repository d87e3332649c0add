import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(
  join(import.meta.dirname, '../../../src/client/styles/tokens.css'),
  'utf8',
);
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(
    ([, name, light, dark]) => [name ?? '', [light ?? '', dark ?? ''] as const],
  ),
);

/** Relative luminance, WCAG 2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string, theme: 0 | 1): number {
  const [x, y] = [a, b].map((name) => {
    const token = tokens.get(name);
    if (token === undefined) throw new Error(`No colour --${name}`);
    return luminance(token[theme]);
  });
  const [dark = 0, light = 0] = [x ?? 0, y ?? 0].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['desk', 'paper', 'paper-2', 'paper-3'];
const TEXT = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => SURFACES.map((on) => [ink, on] as const)),
  ...['accent', 'brass', 'ok', 'warn', 'danger'].flatMap((ink) =>
    ['desk', 'paper', 'paper-2'].map((on) => [ink, on] as const),
  ),
  ...['brass', 'ok', 'warn', 'danger'].map((ink) => [ink, `${ink}-soft`] as const),
  ...['open', 'bracketed', 'agreed', 'deleted'].map(
    (status) => [`status-${status}`, `status-${status}-soft`] as const,
  ),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['accent-strong', 'accent-soft'],
  ['danger-ink', 'danger'],
] as const;
const SHAPES = [
  ...['line-strong', 'focus'].flatMap((ink) =>
    ['desk', 'paper', 'paper-2'].map((on) => [ink, on] as const),
  ),
  ...Array.from({ length: 8 }, (_, i) => [`group-${i + 1}`, 'paper-2'] as const),
];

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s theme', (_name, theme) => {
  test.each(TEXT)('%s can be read on %s', (ink, on) => {
    expect(contrast(ink, on, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SHAPES)('%s can be seen on %s', (ink, on) => {
    expect(contrast(ink, on, theme)).toBeGreaterThanOrEqual(3);
  });
});
