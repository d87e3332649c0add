import { isSettled } from '../engine/clause.ts';
import type { Model } from '../engine/model.ts';
import { modelOf } from '../engine/model.ts';
import type { GameState } from '../engine/state.ts';
import { liftedBy, type TextVector } from '../engine/utility.ts';
import { listOf } from './adoptable-list.ts';
import { type Aim, bestText, type Found } from './best-text.ts';
import { type Count, countIn } from './count.ts';
import { type NashValue, nashAim, nashValue } from './nash.ts';
import { optionsWithin, type Restriction, type Room, roomOf } from './room.ts';
import { beginPart, end, endPart, type Meter, meterOf, type Watch } from './watch.ts';
import { gainsOver, smallestAim, sumAim } from './welfare.ts';
import { zoneInList } from './zone-in-list.ts';

export type { Count } from './count.ts';
export type { Restriction } from './room.ts';
export type { Watch } from './watch.ts';

export interface BestText {
  readonly text: TextVector;
  readonly value: number;
}

/** The zone of possible agreement: the texts that nobody whose consent is asked would refuse. */
export interface Zone {
  /** All texts of the restriction, adoptable or not. */
  readonly texts: bigint;
  readonly adoptable: Count;
  /** The highest product of gains over the reservation values; `value` is their geometric mean. */
  readonly nash: (BestText & NashValue) | null;
  /** The highest smallest gain over the reservation values, which is `value`. */
  readonly maxMin: BestText | null;
  /** The highest sum of the members' utilities, which is `value`. */
  readonly utilitarian: BestText | null;
  /** False where a budget ran out or the watcher stopped it; then better texts may exist. */
  readonly exact: boolean;
}

/** Partial texts that a question may cost unless the watcher says otherwise: some seconds. */
const NODES = 5_000_000;

/**
 * What a moment in a game leaves open: agreed and deleted clauses stay as they are, and the red
 * lines that capitals lifted are off. All members are asked, those who are not in the room too: they
 * may come back before the gavel falls.
 */
export function restrictionAt(state: GameState): Restriction {
  const model = modelOf(state.scenario);
  const fixed = model.provisions.map((provision) => {
    const clause = state.clauses.find((one) => one.provision === provision.id);
    if (clause === undefined || !isSettled(clause)) return null;
    return provision.optionIndex.get(clause.option) ?? null;
  });
  const lifted = model.delegations.map(({ id }) => liftedBy(state, model, id));
  return {
    fixed,
    lifted: (delegation, provision, option) => lifted[delegation]?.(provision, option) === true,
  };
}

/** How many texts there are, adoptable or not: one option a provision. */
export function countTexts(model: Model, within?: Restriction): bigint {
  return optionsWithin(model, within).reduce((all, { length }) => all * BigInt(length), 1n);
}

/**
 * How many texts every member would accept: across none of its red lines and blocking links, and
 * worth at least its reservation value to it. Exact, by branch and bound; a subtree in which every
 * member is content whatever follows is counted as a whole. Where the budget ran out the count is
 * that of the texts met so far. Give it the model of the full scenario: a view does not know the
 * others' wishes.
 */
export function countAdoptable(model: Model, within?: Restriction, watch?: Watch): Count {
  const meter = meterOf(watch, NODES);
  const count = countIn(roomOf(model, within), meter);
  end(meter);
  return count;
}

/**
 * The zone of possible agreement: how many texts it has, and the three that theories of bargaining
 * single out, over the members whose consent is asked. Texts are exact to 1e-9; of several as good
 * as that the first that the search meets is given, the same on every call.
 */
export function zoneOf(model: Model, within?: Restriction, watch?: Watch): Zone {
  const meter = meterOf(watch, NODES);
  const room = roomOf(model, within);
  const list = listOf(room, meter);
  const found = list === null ? searchZone(room, meter) : zoneInList(room, list);
  end(meter);
  const { adoptable, nash, maxMin, utilitarian } = found;
  return {
    texts: countTexts(model, within),
    adoptable,
    nash: nash.text === null ? null : { text: nash.text, ...nashValue(gainsOver(room, nash.text)) },
    maxMin: textOf(maxMin),
    utilitarian: textOf(utilitarian),
    exact: [adoptable, nash, maxMin, utilitarian].every((one) => one.exact),
  };
}

/** What is found of a zone, by one way or another. */
export interface ZoneFindings {
  readonly adoptable: Count;
  readonly nash: Found;
  readonly maxMin: Found;
  readonly utilitarian: Found;
}

/** The findings of a room of any size, by branch and bound. */
export function searchZone(room: Room, meter: Meter): ZoneFindings {
  const best = (aim: (room: Room) => Aim): Found => {
    beginPart(meter, 0.1, 0.25);
    const found = bestText(room, aim(room), meter);
    endPart(meter);
    return found;
  };
  const nash = best(nashAim);
  if (nash.exact && nash.text === null) {
    return { adoptable: { count: 0n, exact: true }, nash, maxMin: nash, utilitarian: nash };
  }
  const maxMin = best(smallestAim);
  const utilitarian = best(sumAim);
  beginPart(meter, 0.7);
  return { adoptable: countIn(room, meter), nash, maxMin, utilitarian };
}

function textOf({ text, value }: Found): BestText | null {
  return text === null ? null : { text, value };
}
