import type { Choice } from '../engine/command.ts';
import type { Model } from '../engine/model.ts';
import { CHAIRS_DRAFT, type Tally } from '../engine/state.ts';
import { tallyOf } from '../engine/tally.ts';
import type { TextVector } from '../engine/utility.ts';
import { loneRefusals } from './lone-refusals.ts';
import type { Restriction } from './room.ts';
import { forecastVote, type LiftedFor } from './vote-forecast.ts';
import { endPart, meterOf, type Watch } from './watch.ts';

/** A delegation whose consent alone stands between the room and more adoptable texts. */
export interface Pivotal {
  readonly delegation: number;
  /** Texts that everybody but this delegation accepts. */
  readonly gained: bigint;
  /** Adoptable texts without its consent over those with it, 1 or more; null where there are none. */
  readonly ratio: number | null;
}

export interface PivotalDelegations {
  /** Who stands alone against some text, most texts first. */
  readonly delegations: readonly Pivotal[];
  /** Texts that everybody accepts. */
  readonly adoptable: bigint;
  readonly exact: boolean;
}

const NODES = 10_000_000;

/** Whose consent alone holds back texts that all others accept, and how many. */
export function pivotalDelegations(
  model: Model,
  within: Restriction = {},
  watch?: Watch,
): PivotalDelegations {
  const meter = meterOf(watch, NODES);
  const { refused, accepted, exact } = loneRefusals(model, within, meter);
  endPart(meter);
  const delegations = refused.flatMap((gained, delegation): Pivotal[] => {
    if (gained === 0n) return [];
    const ratio = accepted === 0n ? null : Number(accepted + gained) / Number(accepted);
    return [{ delegation, gained, ratio }];
  });
  delegations.sort((a, b) => (a.gained === b.gained ? 0 : a.gained < b.gained ? 1 : -1));
  return { delegations, adoptable: accepted, exact };
}

/** A vote on a text as instructions foretell it, and who could turn it. */
export interface VoteSwings {
  readonly tally: Tally;
  /** By delegation index; null for observers. */
  readonly ballots: readonly (Choice | null)[];
  /** Delegations whose change alone, to no where it carries and to yes where not, turns the result. */
  readonly decisive: readonly number[];
}

/** Who could turn the vote on a text alone, everybody else voting as `forecastVote` says. */
export function voteSwings(model: Model, text: TextVector, lifted?: LiftedFor): VoteSwings {
  const { tally, ballots } = forecastVote(model, { kind: 'proposal', text }, lifted);
  const turned: Choice = tally.carried ? 'no' : 'yes';
  const everybody = model.delegations.map(() => true);
  const decisive = model.members.filter((index) => {
    if (ballots[index] === turned) return false;
    const otherwise = ballots.with(index, turned);
    const question = { kind: 'proposal', proposal: CHAIRS_DRAFT } as const;
    return tallyOf(model, question, otherwise, everybody).carried !== tally.carried;
  });
  return { tally, ballots, decisive };
}
