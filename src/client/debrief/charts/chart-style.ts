import type { PlotOptions } from '@observablehq/plot';

/** Ways to tell series apart: a colour of the theme, and a dash and a shape for black and white. */
export interface Stroke {
  readonly colour: string;
  readonly dash: string;
  readonly symbol: 'circle' | 'square' | 'diamond' | 'triangle' | 'times' | 'star' | 'plus' | 'wye';
}

const DASHES = ['none', '7 3', '2 3', '10 3 2 3', '4 4', '12 4', '1 4', '8 2 2 2 2 2'] as const;
const SYMBOLS = [
  'circle',
  'square',
  'diamond',
  'triangle',
  'times',
  'star',
  'plus',
  'wye',
] as const;

export const LINE_SYMBOLS: readonly Stroke['symbol'][] = ['times', 'plus', 'wye'];

export const MOST_SERIES = 8;

/** The n-th series of a chart, from 0. */
export function strokeOf(index: number): Stroke {
  const at = index % MOST_SERIES;
  return {
    colour: `var(--group-${at + 1})`,
    dash: DASHES[at] ?? 'none',
    symbol: SYMBOLS[at] ?? 'circle',
  };
}

/** Some symbols are lines, which have nothing to fill. */
export function paintOf({ colour, symbol }: Pick<Stroke, 'colour' | 'symbol'>): {
  readonly symbol: Stroke['symbol'];
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
} {
  const line = LINE_SYMBOLS.includes(symbol);
  return { symbol, fill: line ? 'none' : colour, stroke: colour, strokeWidth: line ? 2.2 : 1 };
}

/** The page's own type and ink. */
export const CHART_STYLE = {
  style: {
    fontFamily: 'var(--font-ui)',
    fontSize: '13px',
    color: 'var(--ink)',
    background: 'none',
    overflow: 'visible',
  },
} satisfies PlotOptions;

/**
 * Moves labels apart that would lie on one another, as little as needed and in their order.
 *
 * @param wanted positions in CSS pixels
 * @param gap least distance between two labels
 * @param range within which they have to stay, if they fit at all
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  range: readonly [number, number],
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let least = range[0];
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, least);
    least = (placed[index] ?? 0) + gap;
  }
  let most = range[1];
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, most);
    most = (placed[index] ?? 0) - gap;
  }
  return placed;
}
