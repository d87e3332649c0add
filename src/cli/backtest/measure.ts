import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  ballotsIn,
  type Division,
  divisionOf,
  scaledTo,
  turnoutIn,
  withoutShift,
} from '../../analysis/backtest/deletion-vote.ts';
import {
  type RollCallReport,
  reportOnRollCalls,
} from '../../analysis/backtest/roll-call-report.ts';
import { type RollCalls, readRollCalls } from '../../analysis/backtest/roll-calls.ts';
import { evidenceOf } from '../../analysis/backtest/state-evidence.ts';
import { realText } from '../../analysis/backtest/text-distance.ts';
import { modelOf } from '../../engine/model.ts';
import type { TextVector } from '../../engine/utility.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Machine } from '../bench/machine.ts';
import { thisMachine } from '../bench/machine.ts';
import { seedOf } from '../play.ts';
import { textOfFile } from '../scenario-file.ts';
import { InputFault } from '../shell.ts';
import { inThreads } from '../threads.ts';
import { type Distance, distanceOf } from './distance.ts';
import type { Ending } from './game-thread.ts';

export const SCENARIO = 'new-york-2024';
const FOLDER = join(import.meta.dirname, '../../../scenarios', SCENARIO);
const ROLL_CALLS = join(FOLDER, 'data/rollcalls.csv');

/** The two votes that the positions of the scenario lean on most: what if they were not there? */
const CYBERCRIME_VOTES = ['A/RES/73/187', 'A/RES/74/247'];

/** What is written for this command by the generator of the scenario. */
const withoutVotesSchema = z.object({
  deletions: z.array(
    z.object({
      provision: z.string(),
      for: z.number(),
      against: z.number(),
      abstaining: z.number().nullable(),
      shift: z.number(),
    }),
  ),
  members: z.record(z.string(), z.object({ general: z.number(), clauses: z.array(z.number()) })),
});
type Known = z.infer<typeof withoutVotesSchema>;

export interface Backtest {
  readonly scenario: string;
  readonly machine: Machine;
  /** Null where no games were wanted. */
  readonly games: {
    readonly count: number;
    readonly seed: string;
    /** Wall-clock time of all of them, and the mean time of one in its thread. */
    readonly seconds: number;
    readonly secondsEach: number;
    /** Games that failed for each reason, most first. */
    readonly failures: readonly { readonly why: string; readonly games: number }[];
  } | null;
  /** Shares of the games, in [0,1]. */
  readonly outcomes: Record<Ending['outcome'], number> | null;
  readonly distance: Distance;
  readonly article6: Deletion;
  /** Other votes on deleting a clause of which a division is known. */
  readonly otherDeletions: readonly Deletion[];
  readonly rollcalls: RollCallReport & { readonly source: string };
}

/** A forecast of all members voting, and what was recorded. */
export interface Deletion extends Division {
  readonly provision: string;
  readonly recorded: {
    readonly for: number;
    readonly against: number;
    readonly abstaining: number | null;
  };
  /** The forecast brought down to as many members as voted; null where that is not known. */
  readonly scaled: Division | null;
  /** Each member weighing as much as it takes part in the recorded votes. */
  readonly usualTurnout: Division;
  /** What the estimates on the clause were shifted by to fit this very vote, and without it. */
  readonly shift: number;
  readonly withoutShift: Division;
}

export interface Wanted {
  /** 0 for none. */
  readonly games: number;
  readonly seed: string;
  /** A file of recorded votes; null for those that come with the program. */
  readonly rollCalls: string | null;
}

/** What is read before anything is reckoned, so that a bad file is told at once. */
export interface Material {
  readonly scenario: Scenario;
  readonly known: Known;
  readonly rollCalls: RollCalls;
  readonly shippedRollCalls: RollCalls;
  readonly source: string;
}

/** @throws InputFault where the file of recorded votes cannot be read */
export async function readMaterial(scenario: Scenario, wanted: Wanted): Promise<Material> {
  const text = await readFile(join(FOLDER, 'without-votes.json'), 'utf8');
  const known = withoutVotesSchema.parse(JSON.parse(text));
  const states = new Set(Object.keys(known.members));
  const shippedRollCalls = await rollCallsIn(ROLL_CALLS, states);
  return {
    scenario,
    known,
    shippedRollCalls,
    rollCalls:
      wanted.rollCalls === null ? shippedRollCalls : await rollCallsIn(wanted.rollCalls, states),
    source: wanted.rollCalls ?? `scenarios/${SCENARIO}/data/rollcalls.csv`,
  };
}

/** What is quoted of a file that may hold anything. */
const QUOTED = 40;

async function rollCallsIn(file: string, states: ReadonlySet<string>): Promise<RollCalls> {
  const read = readRollCalls(await textOfFile(file), states);
  if ('rollCalls' in read) return read.rollCalls;
  const { code, line, column, values } = read.problem;
  const found = String(values.found ?? '');
  const quoted = found.length > QUOTED ? `${found.slice(0, QUOTED)}…` : found;
  throw new InputFault(`rollcalls-${code}`, { file, line, column, ...values, found: quoted });
}

/** @param played called after each game with the number played so far */
export async function measure(
  material: Material,
  wanted: Wanted,
  played: (count: number) => void,
): Promise<Backtest> {
  const { scenario, known, rollCalls, shippedRollCalls, source } = material;
  const seeds = Array.from({ length: wanted.games }, (_, at) => seedOf(wanted.seed, at));
  const before = performance.now();
  const endings: Ending[] =
    seeds.length === 0
      ? []
      : await inThreads(import.meta.resolve('./game-thread.ts'), scenario, seeds, played);
  const seconds = (performance.now() - before) / 1000;

  const model = modelOf(scenario);
  const real = realText(model);
  if (real === null) throw new Error(`${SCENARIO} does not say what was adopted.`);
  const [article6, ...otherDeletions] = known.deletions.map((deletion) =>
    deletionOf(scenario, real, deletion, shippedRollCalls),
  );
  if (article6 === undefined) throw new Error('The vote on Article 6(2) is not on file.');
  return {
    scenario: scenario.id,
    machine: thisMachine(),
    games: seeds.length === 0 ? null : gamesOf(endings, wanted.seed, seconds),
    outcomes: seeds.length === 0 ? null : outcomesOf(endings),
    distance: distanceOf(scenario, real, endings),
    article6,
    otherDeletions,
    rollcalls: {
      source,
      ...reportOnRollCalls(
        rollCalls,
        evidenceOf(scenario, known.members),
        evidenceOf(scenario, known.members, 'as-played'),
        CYBERCRIME_VOTES,
      ),
    },
  };
}

function gamesOf(endings: readonly Ending[], seed: string, seconds: number): Backtest['games'] {
  const failures = new Map<string, number>();
  for (const { why } of endings) {
    if (why !== null) failures.set(why, (failures.get(why) ?? 0) + 1);
  }
  return {
    count: endings.length,
    seed,
    seconds,
    secondsEach: endings.reduce((sum, ending) => sum + ending.seconds, 0) / endings.length,
    failures: [...failures].sort(([, a], [, b]) => b - a).map(([why, games]) => ({ why, games })),
  };
}

function outcomesOf(endings: readonly Ending[]): Record<Ending['outcome'], number> {
  const share = (outcome: Ending['outcome']): number =>
    endings.filter((ending) => ending.outcome === outcome).length / endings.length;
  return { consensus: share('consensus'), vote: share('vote'), failed: share('failed') };
}

function deletionOf(
  scenario: Scenario,
  text: TextVector,
  { provision, shift, ...recorded }: Known['deletions'][number],
  rollCalls: RollCalls,
): Deletion {
  const ballots = ballotsIn(scenario, text, provision);
  const unshifted = ballotsIn(withoutShift(scenario, provision, shift), text, provision);
  if (ballots === null || unshifted === null) {
    throw new Error(`The scenario has no text without ${provision}.`);
  }
  const division = divisionOf(ballots);
  return {
    provision,
    ...division,
    recorded,
    scaled:
      recorded.abstaining === null
        ? null
        : scaledTo(division, recorded.for + recorded.against + recorded.abstaining),
    usualTurnout: divisionOf(ballots, turnoutIn(modelOf(scenario), rollCalls)),
    shift,
    withoutShift: divisionOf(unshifted),
  };
}
