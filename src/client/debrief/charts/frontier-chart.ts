import {
  axisX,
  axisY,
  dot,
  gridX,
  gridY,
  line,
  link,
  type PlotOptions,
  text,
} from '@observablehq/plot';
import { CHART_STYLE, paintOf, type Stroke, spread } from './chart-style.ts';
import type { Canvas } from './PlotCanvas.tsx';

/** A text by what it is worth to two blocs, in points from 0 to 100. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A text with a name. */
export interface NamedPlace extends Place {
  readonly name: string;
  readonly symbol: Stroke['symbol'];
  readonly colour: string;
  readonly hollow: boolean;
}

const LABEL_GAP = 16;
/** Points of a scale beyond the outermost text. */
const MARGIN = 3;

/**
 * The frontier between two blocs and the texts that have a name. Labels stand in a column beside
 * it, each with a line to its text.
 *
 * @param joined whether the points are a frontier in these two dimensions, to be joined by a line
 */
export function frontierChart({
  frontier,
  named,
  blocs,
  joined,
}: {
  readonly frontier: readonly Place[];
  readonly named: readonly NamedPlace[];
  readonly blocs: readonly [string, string];
  readonly joined: boolean;
}): (canvas: Canvas) => PlotOptions {
  const everything = [...frontier, ...named];
  const x = domainOf(everything.map((place) => place.x));
  const y = domainOf(everything.map((place) => place.y));
  return ({ width, narrow }) => {
    const height = narrow ? Math.round(width * 0.85) : 400;
    const frame = { top: 30, bottom: 44, left: 48, right: narrow ? 12 : 190 };
    const pixelY = (value: number) =>
      frame.top + (1 - (value - y[0]) / (y[1] - y[0])) * (height - frame.top - frame.bottom);
    const labels = narrow ? [] : together(named);
    const column = spread(
      labels.map((label) => pixelY(label.y)),
      LABEL_GAP,
      [frame.top + 6, height - frame.bottom],
    );
    const back = (pixel: number) =>
      y[0] + (1 - (pixel - frame.top) / (height - frame.top - frame.bottom)) * (y[1] - y[0]);
    const labelled = labels.map((label, index) => ({ ...label, labelY: back(column[index] ?? 0) }));
    return {
      ...CHART_STYLE,
      height,
      marginTop: frame.top,
      marginBottom: frame.bottom,
      marginLeft: frame.left,
      marginRight: frame.right,
      x: { domain: x },
      y: { domain: y },
      marks: [
        gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
        gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 6 }),
        axisX({ label: blocs[0], labelAnchor: 'right' }),
        axisY({ label: blocs[1], labelAnchor: 'top', ticks: 6 }),
        ...(joined
          ? [
              line(
                frontier.toSorted((a, b) => a.x - b.x),
                { x: 'x', y: 'y', stroke: 'var(--ink-3)', strokeWidth: 1.5 },
              ),
            ]
          : []),
        dot(frontier, { x: 'x', y: 'y', r: 2.6, fill: 'var(--ink-3)' }),
        link(labelled, {
          x1: 'x',
          y1: 'y',
          x2: x[1],
          y2: 'labelY',
          stroke: 'var(--line-strong)',
          strokeWidth: 1,
          strokeDasharray: '2 2',
        }),
        text(labelled, {
          x: x[1],
          y: 'labelY',
          dx: 6,
          text: 'name',
          textAnchor: 'start',
          fill: 'var(--ink)',
        }),
        ...named.toReversed().map((place) => {
          const paint = paintOf(place);
          return dot([place], {
            x: 'x',
            y: 'y',
            // The solid ones lie on top and are smaller, so that nothing is hidden where all meet.
            r: place.hollow ? 9 : 5.5,
            ...paint,
            fill: place.hollow ? 'none' : paint.fill,
            strokeWidth: 2.2,
          });
        }),
      ],
    };
  };
}

function domainOf(values: readonly number[]): [number, number] {
  return [
    Math.max(0, Math.floor(Math.min(100, ...values) - MARGIN)),
    Math.min(100, Math.ceil(Math.max(0, ...values) + MARGIN)),
  ];
}

/** Texts at the same place share a label. */
function together(named: readonly NamedPlace[]): (Place & { readonly name: string })[] {
  const labels: { x: number; y: number; name: string }[] = [];
  for (const { x, y, name } of named) {
    const same = labels.find((label) => Math.hypot(label.x - x, label.y - y) < 0.05);
    if (same === undefined) labels.push({ x, y, name });
    else same.name = `${same.name} · ${name}`;
  }
  return labels;
}
