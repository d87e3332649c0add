import { type Strategy, strategies } from '../delegates/strength.ts';
import type { TournamentLine } from './tournament-games.ts';

export interface Interval {
  readonly mean: number;
  /** 95 % confidence interval of the mean, low and high, by Student's t; null of fewer than two. */
  readonly ci95: readonly [number, number] | null;
}

export interface Tournament {
  readonly seed: string;
  readonly scenarios: number;
  /** Scenarios in which some text suits every member, as the solver proves. */
  readonly solvable: number;
  /** Of these, how many veterans ended with a text adopted by consensus. */
  readonly agreed: number;
  readonly agreementRate: number;
  /**
   * Product of the gains over reservation by the text that veterans adopted, relative to the best
   * product of any adoptable text; the mean over the solvable scenarios, where no agreement counts
   * 0. The strictest of the three: in a room of nine, one percent less for each is 9 % less here.
   */
  readonly nashShare: number;
  /** The same over the agreed scenarios alone. */
  readonly nashShareAgreed: number;
  /** The same per member: the n-th root of each share, for n members, over the agreed ones. */
  readonly nashSharePerMember: number;
  /** The same measures for diplomats among themselves, who tell nobody their figures. */
  readonly amongDiplomats: {
    readonly agreed: number;
    readonly agreementRate: number;
    readonly nashShare: number;
    readonly nashShareAgreed: number;
  };
  /** Veterans, among themselves and at mixed tables, that joined a text worth less than no treaty. */
  readonly belowReservation: number;
  /** Veterans, wherever they sat, that joined a text across a red line of theirs. */
  readonly redLinesCrossed: number;
  /**
   * Mean relative score of each strategy in the same seats, at the same mixed tables, over the
   * solvable scenarios, and the share of these games that ended in consensus. A scenario counts
   * once, however many seats of it were played.
   */
  readonly strategies: readonly ({
    readonly name: Strategy;
    readonly consensus: number;
  } & Interval)[];
  /** The veteran's score less the other's, scenario by scenario. */
  readonly paired: readonly {
    readonly against: Strategy;
    readonly difference: number;
    readonly ci95: readonly [number, number] | null;
  }[];
  readonly games: readonly TournamentLine[];
}

export function figuresOf(seed: string, lines: readonly TournamentLine[]): Tournament {
  const solvable = lines.filter((line) => line.solvable);
  const agreed = solvable.filter((line) => line.agreed);
  const roots = agreed.map(({ nashShare, members }) => (nashShare ?? 0) ** (1 / members));
  const scored = (strategy: Strategy): number[] =>
    solvable.flatMap(({ scores }) => (scores === null ? [] : [scores[strategy]]));
  const veteran = scored('veteran');
  return {
    seed,
    scenarios: lines.length,
    solvable: solvable.length,
    ...agreementAmong(solvable),
    nashSharePerMember: meanOf(roots),
    amongDiplomats: agreementAmong(solvable.map(({ amongDiplomats }) => amongDiplomats)),
    belowReservation: sum(lines.map(({ below }) => below)),
    redLinesCrossed: sum(lines.map(({ crossed }) => crossed)),
    strategies: strategies.map((name) => ({
      name,
      ...intervalOf(scored(name)),
      consensus: meanOf(solvable.flatMap(({ consensus }) => consensus?.[name] ?? [])),
    })),
    paired: strategies
      .filter((name) => name !== 'veteran')
      .map((against) => {
        const theirs = scored(against);
        const { mean, ci95 } = intervalOf(veteran.map((own, at) => own - (theirs[at] ?? 0)));
        return { against, difference: mean, ci95 };
      }),
    games: lines,
  };
}

function agreementAmong(games: readonly Pick<TournamentLine, 'agreed' | 'nashShare'>[]): {
  agreed: number;
  agreementRate: number;
  nashShare: number;
  nashShareAgreed: number;
} {
  const agreed = games.filter((game) => game.agreed);
  const shares = agreed.map(({ nashShare }) => nashShare ?? 0);
  return {
    agreed: agreed.length,
    agreementRate: games.length > 0 ? agreed.length / games.length : 0,
    nashShare: games.length > 0 ? sum(shares) / games.length : 0,
    nashShareAgreed: meanOf(shares),
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const meanOf = (values: readonly number[]): number =>
  values.length > 0 ? sum(values) / values.length : 0;

function intervalOf(values: readonly number[]): Interval {
  const mean = meanOf(values);
  const n = values.length;
  if (n < 2) return { mean, ci95: null };
  const spread = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (n - 1));
  const half = (quantileOfT(n - 1) * spread) / Math.sqrt(n);
  return { mean, ci95: [mean - half, mean + half] };
}

/**
 * 97.5 % quantile of Student's t, by its expansion in 1/df (Abramowitz and Stegun 26.7.5): within 3 %
 * at two degrees of freedom, within 0.01 % from ten on.
 */
function quantileOfT(df: number): number {
  const z = 1.959964;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / df + second / df ** 2 + third / df ** 3;
}
