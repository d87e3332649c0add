import { majorityBaseline, regionalBaseline } from './baselines.ts';
import { idealPointBaseline } from './ideal-point-logit.ts';
import {
  LIKENESSES,
  type ModelSettings,
  predictVotes,
  SETTINGS,
  standardisedPoints,
} from './position-model.ts';
import { likeliest, type PredictionScore, type Predictions, scoreOf } from './prediction.ts';
import {
  CHOICES,
  type Choice,
  NOT_VOTING,
  type RollCalls,
  withoutResolutions,
} from './roll-calls.ts';
import type { Evidence } from './state-evidence.ts';

export const BASELINES = ['majority', 'regionalGroup', 'idealPoints'] as const;
export type Baseline = (typeof BASELINES)[number];

type Scores = Readonly<Record<Baseline, PredictionScore | null>>;

/** A vote that was predicted wrongly, with the probability that the model gave to what happened. */
export interface Miss {
  readonly state: string;
  readonly voted: Choice;
  readonly predicted: Choice;
  readonly probability: number;
}

export interface ResolutionReport {
  readonly resolution: string;
  /** Members by what they did. */
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly notVoting: number;
  /** Null where nobody voted. */
  readonly accuracy: number | null;
  readonly brier: number | null;
  readonly baselines: Scores;
  /** The most surprising first. */
  readonly missed: readonly Miss[];
}

/** How well something else than the model that is reported does on the same votes. */
export interface Variant {
  readonly accuracy: number;
  readonly brier: number;
}

export interface RollCallReport {
  readonly states: number;
  /** Votes that were cast and therefore predicted. */
  readonly cast: number;
  readonly overall: PredictionScore | null;
  readonly baselines: Scores;
  /** Votes that the model alone predicted rightly, and the baseline alone. */
  readonly duels: Readonly<Record<Baseline, { readonly model: number; readonly baseline: number }>>;
  readonly votes: readonly ResolutionReport[];
  /** By regional group. */
  readonly regions: readonly {
    readonly region: string;
    readonly cast: number;
    readonly accuracy: number;
    readonly idealPoints: number;
  }[];
  /** Votes cast, by what was voted, then by what was predicted, in the order of `CHOICES`. */
  readonly confusion: readonly (readonly number[])[];
  /** States with a vote that was missed, those with the most first. */
  readonly hardest: readonly {
    readonly state: string;
    readonly cast: number;
    readonly missed: number;
  }[];
  readonly checks: RollCallChecks;
}

/** The same question asked otherwise, so that a reader can judge what the figures lean on. */
export interface RollCallChecks {
  /** Without what the state and others voted on other resolutions. */
  readonly withoutOtherVotes: Variant | null;
  /** From the ideal points on the clauses alone. */
  readonly clausesAlone: Variant | null;
  /** From the other votes alone. */
  readonly otherVotesAlone: Variant | null;
  /** With the positions as the game has them, some of which were estimated from these votes. */
  readonly asPlayed: Variant | null;
  /** All of it without some resolutions; null where the table has none of them, or only them. */
  readonly leavingOut: {
    readonly resolutions: readonly string[];
    readonly overall: PredictionScore | null;
    readonly baselines: Scores;
  } | null;
  /** Other settings than the one that is reported. */
  readonly settings: readonly (Variant & { readonly reach: number; readonly noise: number })[];
}

/** Settings tried beside the reported one: half to double the reach, and of the noise. */
const REACHES = [0.5, 0.7, 1, 1.4, 2] as const;
const NOISES = [0.1, 0.25, 0.6] as const;

/**
 * Predicts every vote that was cast with that one vote left out, and scores it beside the baselines.
 *
 * @param evidence as it is without any vote, of every state of the table
 * @param played the same with the positions of the game
 * @param leftOut resolutions without which everything is reckoned once more
 */
export function reportOnRollCalls(
  rollCalls: RollCalls,
  evidence: Evidence,
  played: Evidence,
  leftOut: readonly string[] = [],
): RollCallReport {
  const baselines = baselinesOf(rollCalls, evidence);
  const predictions = predictVotes(rollCalls, evidence, SETTINGS, baselines.idealPoints);
  const misses = missesOf(predictions, rollCalls);
  return {
    states: rollCalls.states.length,
    cast: rollCalls.votes.flat().filter((vote) => vote !== NOT_VOTING).length,
    overall: scoreOf(predictions, rollCalls),
    baselines: byBaseline((name) => scoreOf(baselines[name], rollCalls)),
    duels: byBaseline((name) => duelOf(predictions, baselines[name], rollCalls)),
    votes: rollCalls.resolutions.map((resolution, at) => {
      const score = scoreOf(predictions, rollCalls, at);
      const count = (choice: number) =>
        rollCalls.votes[at]?.filter((vote) => vote === choice).length ?? 0;
      return {
        resolution,
        yes: count(0),
        no: count(2),
        abstain: count(1),
        notVoting: count(NOT_VOTING),
        accuracy: score?.accuracy ?? null,
        brier: score?.brier ?? null,
        baselines: byBaseline((name) => scoreOf(baselines[name], rollCalls, at)),
        missed: misses
          .filter((miss) => miss.resolution === at)
          .sort((a, b) => a.probability - b.probability)
          .map(({ resolution: _, ...miss }) => miss),
      };
    }),
    regions: regionsOf(predictions, baselines.idealPoints, rollCalls, evidence),
    confusion: CHOICES.map((_, voted) =>
      CHOICES.map((__, predicted) => counted(predictions, rollCalls, voted, predicted)),
    ),
    hardest: rollCalls.states
      .map((state, at) => ({
        state,
        cast: rollCalls.votes.filter((row) => row[at] !== NOT_VOTING).length,
        missed: misses.filter((miss) => miss.state === state).length,
      }))
      .filter(({ missed }) => missed > 0)
      .sort((a, b) => b.missed - a.missed),
    checks: checksOf(rollCalls, evidence, played, leftOut, baselines.idealPoints),
  };
}

function byBaseline<T>(of: (name: Baseline) => T): Record<Baseline, T> {
  return {
    majority: of('majority'),
    regionalGroup: of('regionalGroup'),
    idealPoints: of('idealPoints'),
  };
}

function baselinesOf(rollCalls: RollCalls, evidence: Evidence): Record<Baseline, Predictions> {
  const regions = rollCalls.states.map((state) => evidence.get(state)?.region ?? null);
  return {
    majority: majorityBaseline(rollCalls),
    regionalGroup: regionalBaseline(rollCalls, regions),
    idealPoints: idealPointBaseline(rollCalls, standardisedPoints(rollCalls.states, evidence)),
  };
}

function checksOf(
  rollCalls: RollCalls,
  evidence: Evidence,
  played: Evidence,
  leftOut: readonly string[],
  idealPoints: Predictions,
): RollCallChecks {
  const variant = (settings: Partial<ModelSettings>, of = evidence): Variant | null =>
    scoreOf(predictVotes(rollCalls, of, { ...SETTINGS, ...settings }, idealPoints), rollCalls);
  const present = leftOut.filter((name) => rollCalls.resolutions.includes(name));
  const rest = withoutResolutions(rollCalls, new Set(present));
  const apart = present.length > 0 && rest.resolutions.length > 0;
  return {
    withoutOtherVotes: variant({ likenesses: LIKENESSES.filter((one) => one !== 'votes') }),
    clausesAlone: variant({ likenesses: ['clauses'], logit: 0 }),
    otherVotesAlone:
      rollCalls.resolutions.length > 1 ? variant({ likenesses: ['votes'], logit: 0 }) : null,
    asPlayed: variant({}, played),
    leavingOut: apart
      ? {
          resolutions: present,
          overall: scoreOf(predictVotes(rest, evidence), rest),
          baselines: scoresIn(rest, evidence),
        }
      : null,
    settings: REACHES.flatMap((reach) =>
      NOISES.flatMap((noise) => {
        const score = variant({ reach, noise });
        return score === null ? [] : [{ reach, noise, ...score }];
      }),
    ),
  };
}

function scoresIn(rollCalls: RollCalls, evidence: Evidence): Scores {
  const baselines = baselinesOf(rollCalls, evidence);
  return byBaseline((name) => scoreOf(baselines[name], rollCalls));
}

function missesOf(
  predictions: Predictions,
  { states, votes }: RollCalls,
): (Miss & { resolution: number })[] {
  return votes.flatMap((row, resolution) =>
    row.flatMap((vote, at) => {
      const probabilities = predictions[resolution]?.[at];
      const voted = CHOICES[vote];
      const state = states[at];
      if (probabilities == null || voted === undefined || state === undefined) return [];
      const predicted = CHOICES[likeliest(probabilities)];
      if (predicted === undefined || predicted === voted) return [];
      return [{ resolution, state, voted, predicted, probability: probabilities[vote] ?? 0 }];
    }),
  );
}

function counted(
  predictions: Predictions,
  { votes }: RollCalls,
  voted: number,
  predicted: number,
): number {
  let count = 0;
  for (const [resolution, row] of votes.entries()) {
    for (const [state, vote] of row.entries()) {
      const probabilities = predictions[resolution]?.[state];
      if (vote === voted && probabilities != null && likeliest(probabilities) === predicted)
        count++;
    }
  }
  return count;
}

function duelOf(
  model: Predictions,
  baseline: Predictions,
  { votes }: RollCalls,
): { model: number; baseline: number } {
  const duel = { model: 0, baseline: 0 };
  for (const [resolution, row] of votes.entries()) {
    for (const [state, vote] of row.entries()) {
      const ours = model[resolution]?.[state];
      const theirs = baseline[resolution]?.[state];
      if (ours == null || theirs == null) continue;
      const right = likeliest(ours) === vote;
      if (right === (likeliest(theirs) === vote)) continue;
      if (right) duel.model += 1;
      else duel.baseline += 1;
    }
  }
  return duel;
}

function regionsOf(
  model: Predictions,
  idealPoints: Predictions,
  rollCalls: RollCalls,
  evidence: Evidence,
): RollCallReport['regions'] {
  const regions = new Set(rollCalls.states.flatMap((state) => evidence.get(state)?.region ?? []));
  return [...regions].sort().flatMap((region) => {
    const inside = rollCalls.states.flatMap((state, at) =>
      evidence.get(state)?.region === region ? [at] : [],
    );
    const part: RollCalls = {
      ...rollCalls,
      states: inside.map((at) => rollCalls.states[at] ?? ''),
      votes: rollCalls.votes.map((row) => inside.map((at) => row[at] ?? NOT_VOTING)),
    };
    const within = (predictions: Predictions): Predictions =>
      predictions.map((row) => inside.map((at) => row[at] ?? null));
    const ours = scoreOf(within(model), part);
    const theirs = scoreOf(within(idealPoints), part);
    if (ours === null || theirs === null) return [];
    const cast = part.votes.flat().filter((vote) => vote !== NOT_VOTING).length;
    return [{ region, cast, accuracy: ours.accuracy, idealPoints: theirs.accuracy }];
  });
}
