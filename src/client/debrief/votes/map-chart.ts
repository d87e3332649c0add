import { dot, geo, type PlotOptions, pointer, tip } from '@observablehq/plot';
import { CHART_STYLE } from '../charts/chart-style.ts';
import type { Canvas } from '../charts/PlotCanvas.tsx';
import { BALLOT_LOOK, CASTS, type Cast } from './ballot-look.ts';
import { apart, LAND, MAP_SHAPE, type Mark, worldProjection } from './world.ts';

/** More marks than this have to be small. */
const CROWD = 60;

/** A state on the map. */
export interface Voter {
  readonly delegation: number;
  readonly place: readonly [longitude: number, latitude: number];
  readonly cast: Cast;
  /** "Jamaica: against", shown where the pointer is. */
  readonly words: string;
  readonly mine: boolean;
}

/** Land, and one mark for each state by its ballot. */
export function mapChart(voters: readonly Voter[]): (canvas: Canvas) => PlotOptions {
  return ({ width }) => {
    const height = Math.round(width * MAP_SHAPE);
    // Few marks may be large; two hundred need room beside one another.
    const radius = Math.max(2.2, Math.min(5, width / 170)) * (voters.length > CROWD ? 1 : 1.7);
    const projection = worldProjection(width, height);
    const at = new Map(
      apart(
        voters.flatMap(({ delegation, place }): Mark[] => {
          const [x, y] = projection([...place]) ?? [0, 0];
          return [{ delegation, x, y }];
        }),
        2 * radius + 1.4,
      ).map((mark) => [mark.delegation, mark]),
    );
    // Moved in pixels, and back to degrees, which the chart projects like the land.
    const back = new Map(
      voters.map(({ delegation, place }) => {
        const { x, y } = at.get(delegation) ?? { x: 0, y: 0 };
        return [delegation, projection.invert?.([x, y]) ?? place];
      }),
    );
    const x = ({ delegation }: Voter) => back.get(delegation)?.[0] ?? 0;
    const y = ({ delegation }: Voter) => back.get(delegation)?.[1] ?? 0;
    return {
      ...CHART_STYLE,
      height,
      margin: 0,
      projection: () => projection,
      marks: [
        geo(LAND, {
          fill: 'var(--chart-land)',
          stroke: 'var(--line-strong)',
          strokeWidth: 0.4,
        }),
        ...CASTS.map((cast) => {
          const look = BALLOT_LOOK[cast];
          const who = voters.filter((voter) => voter.cast === cast);
          return dot(who, {
            x,
            y,
            symbol: look.symbol,
            r: cast === 'none' ? radius * 0.8 : radius,
            fill: look.symbol === 'times' ? 'none' : look.hollow ? 'var(--paper)' : look.colour,
            stroke: look.symbol === 'times' || look.hollow ? look.colour : 'var(--paper)',
            strokeWidth: look.symbol === 'times' ? 2.4 : look.hollow ? 1.6 : 0.8,
          });
        }),
        dot(
          voters.filter(({ mine }) => mine),
          { x, y, r: radius + 4, stroke: 'var(--ink)', strokeWidth: 1.6 },
        ),
        tip(
          voters,
          pointer({ x, y, title: 'words', fill: 'var(--paper)', stroke: 'var(--line-strong)' }),
        ),
      ],
    };
  };
}
