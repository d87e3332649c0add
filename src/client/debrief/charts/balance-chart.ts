import { axisX, axisY, dot, gridX, link, type PlotOptions } from '@observablehq/plot';
import { CHART_STYLE } from './chart-style.ts';
import type { Canvas } from './PlotCanvas.tsx';

/** What one delegation or group got, and what it could have had, in points from 0 to 100. */
export interface BalanceRow {
  readonly id: string;
  readonly name: string;
  /** For where there is little room. */
  readonly code: string;
  /** Fits beside the chart. */
  readonly label: string;
  readonly final: number;
  readonly nash: number | null;
  readonly better: number | null;
}

const ROW = 30;

/** Letters for which there is room beside the chart. */
export const LONGEST_LABEL = 30;
export const LONGEST_CODE = 11;

/** Solid is what was had, hollow what could have been; the last lies on top. */
export const POINTS = [
  { of: 'better', symbol: 'triangle', colour: 'var(--chart-no)', hollow: true },
  { of: 'nash', symbol: 'diamond', colour: 'var(--chart-yes)', hollow: true },
  { of: 'final', symbol: 'circle', colour: 'var(--ink)', hollow: false },
] as const;

/** One line for each row, from what it got to what it could have had. */
export function balanceChart(
  rows: readonly BalanceRow[],
  words: { readonly points: string },
): (canvas: Canvas) => PlotOptions {
  return ({ narrow }) => {
    const names = new Map(rows.map(({ id, code, label }) => [id, narrow ? code : label]));
    return {
      ...CHART_STYLE,
      height: rows.length * ROW + 52,
      marginLeft: narrow ? 92 : 220,
      marginRight: 16,
      marginTop: 8,
      marginBottom: 44,
      x: { domain: [0, 100] },
      y: { domain: rows.map(({ id }) => id), type: 'band', label: null },
      marks: [
        gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: [0, 25, 50, 75, 100] }),
        axisX({
          label: words.points,
          labelAnchor: 'center',
          labelArrow: 'none',
          ticks: [0, 25, 50, 75, 100],
        }),
        axisY({ label: null, tickSize: 0, tickFormat: (id: string) => names.get(id) ?? id }),
        link(rows, {
          y: 'id',
          x1: (row: BalanceRow) => Math.min(row.final, row.nash ?? 101, row.better ?? 101),
          x2: (row: BalanceRow) => Math.max(row.final, row.nash ?? -1, row.better ?? -1),
          stroke: 'var(--line-strong)',
          strokeWidth: 2,
        }),
        ...POINTS.map(({ of, symbol, colour, hollow }) =>
          dot(
            rows.filter((row) => row[of] !== null),
            {
              x: of,
              y: 'id',
              symbol,
              fill: hollow ? 'var(--paper)' : colour,
              stroke: colour,
              strokeWidth: 2,
              r: 6,
            },
          ),
        ),
      ],
    };
  };
}
