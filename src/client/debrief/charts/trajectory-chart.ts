import {
  axisX,
  axisY,
  dot,
  gridY,
  lineY,
  type PlotOptions,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot';
import { CHART_STYLE, paintOf, spread, strokeOf } from './chart-style.ts';
import type { Canvas } from './PlotCanvas.tsx';
import { cut, labelOf, type Series } from './series.ts';

/** The points of one series, by version of the text. */
export interface Course {
  readonly series: Series;
  readonly points: readonly number[];
}

const QUARTERS = [0, 25, 50, 75, 100];
const TOP = 16;
const BOTTOM = 42;
const LABEL_GAP = 15;
/** Letters for which there is room. */
const LONGEST_NAME = 22;
const SHORTEST_NAME = 10;

/** Steps over the record of the game, each labelled at its end. */
export function trajectoryChart({
  at,
  courses,
  meetings,
  length,
  words,
}: {
  readonly at: readonly number[];
  readonly courses: readonly Course[];
  /** Places in the record at which meetings begin. */
  readonly meetings: readonly number[];
  /** Number of events of the game. */
  readonly length: number;
  readonly words: { readonly meeting: string };
}): (canvas: Canvas) => PlotOptions {
  return ({ width, narrow }) => {
    const height = narrow ? 300 : 380;
    const right = narrow ? 88 : 180;
    const y = (points: number) => TOP + (1 - points / 100) * (height - TOP - BOTTOM);
    const ends = spread(
      courses.map(({ points }) => y(points.at(-1) ?? 0)),
      LABEL_GAP,
      [TOP, height - BOTTOM],
    );
    const shownMeetings = farApart(meetings, (28 * length) / Math.max(1, width - right - 40));
    return {
      ...CHART_STYLE,
      height,
      marginTop: TOP,
      marginBottom: BOTTOM,
      marginLeft: 40,
      marginRight: right,
      x: { domain: [0, length] },
      y: { domain: [0, 100] },
      marks: [
        gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: QUARTERS }),
        ruleX(meetings, { stroke: 'var(--line)', strokeDasharray: '1 3' }),
        axisX(shownMeetings, {
          label: words.meeting,
          labelAnchor: 'center',
          labelArrow: 'none',
          tickFormat: (place: number) => String(meetings.indexOf(place) + 1),
        }),
        axisY({ label: null, ticks: QUARTERS }),
        ruleY([0], { stroke: 'var(--line-strong)' }),
        ...courses.flatMap(({ series, points }, index) => {
          const stroke = strokeOf(index);
          const { colour, dash } = stroke;
          const steps = points.map((value, version) => ({ x: (at[version] ?? 0) + 1, y: value }));
          const last = points.at(-1) ?? 0;
          const end = (ends[index] ?? 0) - y(last);
          return [
            lineY([...steps, { x: length, y: last }], {
              x: 'x',
              y: 'y',
              curve: 'step-after',
              stroke: colour,
              strokeWidth: 2.5,
              strokeDasharray: dash,
            }),
            dot(steps, { x: 'x', y: 'y', ...paintOf(stroke), r: 3.5 }),
            dot([{ x: length, y: last }], {
              x: 'x',
              y: 'y',
              dx: 10,
              dy: end,
              ...paintOf(stroke),
              r: 4.5,
            }),
            text([{ x: length, y: last }], {
              x: 'x',
              y: 'y',
              dx: 19,
              dy: end,
              textAnchor: 'start',
              fill: 'var(--ink)',
              text: [narrow ? cut(series.short, SHORTEST_NAME) : labelOf(series, LONGEST_NAME)],
            }),
          ];
        }),
      ],
    };
  };
}

/** Every meeting has its line in the chart; of their numbers those are kept that do not touch. */
function farApart(places: readonly number[], least: number): readonly number[] {
  const kept: number[] = [];
  for (const place of places) {
    if (place - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) >= least) kept.push(place);
  }
  return kept;
}
