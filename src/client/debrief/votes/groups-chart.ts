import { axisX, axisY, barX, type PlotOptions, text } from '@observablehq/plot';
import { CHART_STYLE } from '../charts/chart-style.ts';
import type { Canvas } from '../charts/PlotCanvas.tsx';
import { cut, labelOf } from '../charts/series.ts';
import { BALLOT_LOOK, CASTS, type Cast } from './ballot-look.ts';
import { barOf, type GroupBallots } from './group-ballots.ts';

const ROW = 30;
/** Letters for which there is room beside the bars. */
const LONGEST = 32;
const SHORTEST = 11;
/** A share of a bar too small to hold its number. */
const TOO_SMALL = 0.045;

interface Section {
  readonly id: string;
  readonly cast: Cast;
  /** Shares of the bar. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** One bar for each group, as long as the others: what counts is how it was divided. */
export function groupsChart(
  groups: readonly GroupBallots[],
  percent: Intl.NumberFormat,
): (canvas: Canvas) => PlotOptions {
  const sections = groups.flatMap((group): Section[] =>
    barOf(group).map(({ cast, from, to }) => ({
      id: group.id,
      cast,
      from: from / group.size,
      to: to / group.size,
      count: to - from,
    })),
  );
  return ({ narrow }) => {
    const names = new Map(
      groups.map(({ id, name, short, size }) => [
        id,
        `${narrow ? cut(short, SHORTEST) : labelOf({ name, short, kind: 'group' }, LONGEST)} (${size})`,
      ]),
    );
    const large = sections.filter(({ from, to }) => to - from > TOO_SMALL * (narrow ? 2 : 1));
    return {
      ...CHART_STYLE,
      height: groups.length * ROW + 46,
      marginLeft: narrow ? 128 : 260,
      marginRight: 16,
      marginTop: 6,
      marginBottom: 34,
      x: { domain: [0, 1] },
      y: { domain: groups.map(({ id }) => id), label: null, padding: 0.22 },
      marks: [
        axisX({
          label: null,
          ticks: [0, 0.25, 0.5, 0.75, 1],
          tickFormat: (share: number) => percent.format(share),
        }),
        axisY({ label: null, tickSize: 0, tickFormat: (id: string) => names.get(id) ?? id }),
        ...CASTS.map((cast) =>
          barX(
            sections.filter((section) => section.cast === cast),
            {
              x1: 'from',
              x2: 'to',
              y: 'id',
              fill: BALLOT_LOOK[cast].area,
              stroke: BALLOT_LOOK[cast].colour,
              strokeWidth: 1.2,
              inset: 0.6,
            },
          ),
        ),
        // The paper's colour around each number keeps it legible on every pattern.
        text(large, {
          x: (section: Section) => (section.from + section.to) / 2,
          y: 'id',
          text: (section: Section) => String(section.count),
          fill: 'var(--ink)',
          stroke: 'var(--paper)',
          strokeWidth: 5,
          fontWeight: 650,
        }),
      ],
    };
  };
}
