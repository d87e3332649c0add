import { textMark } from './agenda.ts';
import { type Beliefs, breaksCondition } from './beliefs.ts';
import type { ChairView } from './chair-view.ts';

/**
 * The room as the Chair reads it, laid out for quick sums: one row for each provision, in it the
 * members present, each with its options.
 */
export interface Room {
  readonly members: readonly number[];
  /** Options in a row's stride: that of the provision with the most. */
  readonly stride: number;
  readonly refusal: readonly Float64Array[];
  readonly worth: readonly Float64Array[];
  /** Share of each provision in what the member cares for. */
  readonly weight: readonly Float64Array[];
  /** How many members were heard on each provision. */
  readonly heard: readonly number[];
  readonly tied: ReadonlySet<number>;
}

/** What the Chair makes of a text: how many could not live with it, and how it pleases the rest. */
export interface Reading {
  /** Members expected to stand in the way. */
  readonly blockers: number;
  /** Mean believed utility, in [0,1]. */
  readonly support: number;
  readonly cost: number;
}

const rooms = new WeakMap<Beliefs, { time: number; present: readonly boolean[]; room: Room }>();

export function roomOf(view: ChairView): Room {
  const known = rooms.get(view.beliefs);
  if (known?.time === view.time && known.present === view.state.present) return known.room;
  const room = laidOut(view);
  rooms.set(view.beliefs, { time: view.time, present: view.state.present, room });
  return room;
}

function laidOut(view: ChairView): Room {
  const members = view.model.members.filter((d) => view.state.present[d] === true);
  const stride = Math.max(1, ...view.model.provisions.map((p) => p.axis.length));
  const totals = new Float64Array(members.length);
  const weight = view.beliefs.heard.map((row) => {
    const weights = new Float64Array(members.length);
    members.forEach((d, m) => {
      weights[m] = 1 + (row[d]?.weight ?? 0);
      totals[m] = (totals[m] ?? 0) + (weights[m] ?? 0);
    });
    return weights;
  });
  for (const weights of weight) {
    for (let m = 0; m < members.length; m++) weights[m] = (weights[m] ?? 0) / (totals[m] ?? 1);
  }
  const refusal = view.beliefs.heard.map((row, p) =>
    filled(members, stride, view.model.provisions[p]?.axis.length ?? 0, (d, option) =>
      Math.min(0.995, afterTime(row[d]?.refusal[option] ?? 0, view.time)),
    ),
  );
  const worth = view.beliefs.heard.map((row, p) => {
    const options = view.model.provisions[p]?.axis.length ?? 0;
    const priors = groupPriors(view, row, options);
    return filled(
      members,
      stride,
      options,
      (d, option) => (row[d]?.worth ?? priors.get(d))?.[option] ?? 0.5,
    );
  });
  return {
    members,
    stride,
    refusal,
    worth,
    weight,
    heard: view.beliefs.heard.map((row) => members.filter((d) => (row[d] ?? null) !== null).length),
    tied: new Set(view.beliefs.conditions.map((condition) => condition.by)),
  };
}

function filled(
  members: readonly number[],
  stride: number,
  options: number,
  value: (delegation: number, option: number) => number,
): Float64Array {
  const row = new Float64Array(members.length * stride);
  members.forEach((d, m) => {
    for (let option = 0; option < options; option++) row[m * stride + option] = value(d, option);
  });
  return row;
}

/** What is resisted in the first week is often borne in the last; what is refused is refused. */
function afterTime(refusal: number, time: number): number {
  return refusal > 0.8 ? refusal : refusal * (1 - 0.75 * time);
}

/** Of those not heard, the Chair thinks what those of their group said. */
function groupPriors(
  view: ChairView,
  row: Beliefs['heard'][number],
  options: number,
): ReadonlyMap<number, readonly number[]> {
  const priors = new Map<number, readonly number[]>();
  for (const group of view.state.scenario.groups) {
    const sum = new Array<number>(options).fill(0);
    let heard = 0;
    const silent: number[] = [];
    for (const id of group.members) {
      const d = view.model.delegationIndex.get(id) ?? -1;
      const worth = row[d]?.worth;
      if (worth === undefined) {
        silent.push(d);
        continue;
      }
      heard++;
      for (let option = 0; option < options; option++) {
        sum[option] = (sum[option] ?? 0) + (worth[option] ?? 0);
      }
    }
    if (heard === 0) continue;
    const mean = sum.map((total) => total / heard);
    for (const d of silent) if (!priors.has(d)) priors.set(d, mean);
  }
  return priors;
}

/** What a text once refused must promise over another to be put again: two objections fewer. */
const REFUSED = 2;

/** For each member: likelihood that no clause of a text stops it, and the text's believed worth. */
export interface Sums {
  readonly free: Float64Array;
  readonly utility: Float64Array;
}

export function sumsOf(room: Room, text: readonly number[]): Sums {
  const { refusal, worth, weight, stride, members } = room;
  const free = new Float64Array(members.length).fill(1);
  const utility = new Float64Array(members.length);
  for (let p = 0; p < text.length; p++) {
    const refusals = refusal[p];
    const worths = worth[p];
    const weights = weight[p];
    if (refusals === undefined || worths === undefined || weights === undefined) continue;
    for (let m = 0, at = text[p] ?? 0; m < members.length; m++, at += stride) {
      free[m] = (free[m] ?? 1) * (1 - (refusals[at] ?? 0));
      utility[m] = (utility[m] ?? 0) + (weights[m] ?? 0) * (worths[at] ?? 0.5);
    }
  }
  return { free, utility };
}

export function read(view: ChairView, room: Room, text: readonly number[]): Reading {
  const { free, utility } = sumsOf(room, text);
  let blockers = 0;
  let support = 0;
  for (let m = 0; m < room.members.length; m++) {
    const pleased = utility[m] ?? 0;
    blockers += 1 - stillFree(view, room, m, text, free[m] ?? 1, pleased);
    support += pleased;
  }
  return weighed(view, room, text, blockers, support);
}

/** The readings of a text with each option of one provision in turn; `sums` are the text's own. */
export function readEach(
  view: ChairView,
  room: Room,
  text: readonly number[],
  sums: Sums,
  provision: number,
): Reading[] {
  const { stride, members } = room;
  const refusals = room.refusal[provision];
  const worths = room.worth[provision];
  const weights = room.weight[provision];
  const options = view.model.provisions[provision]?.axis.length ?? 0;
  const stands = text[provision] ?? 0;
  return Array.from({ length: options }, (_, option) => {
    const changed = text.with(provision, option);
    let blockers = 0;
    let support = 0;
    for (let m = 0; m < members.length; m++) {
      const was = m * stride + stands;
      const is = m * stride + option;
      // No refusal is ever certain, so this does not divide by nothing.
      const change = (1 - (refusals?.[is] ?? 0)) / (1 - (refusals?.[was] ?? 0));
      const gain = (weights?.[m] ?? 0) * ((worths?.[is] ?? 0.5) - (worths?.[was] ?? 0.5));
      const pleased = (sums.utility[m] ?? 0) + gain;
      blockers += 1 - stillFree(view, room, m, changed, (sums.free[m] ?? 1) * change, pleased);
      support += pleased;
    }
    return weighed(view, room, changed, blockers, support);
  });
}

/** Likelihood that a member stays out of the way, minding also what it tied and what it refused. */
function stillFree(
  view: ChairView,
  room: Room,
  member: number,
  text: readonly number[],
  free: number,
  utility: number,
): number {
  const d = room.members[member] ?? -1;
  const floor = view.beliefs.floors[d] ?? 0;
  let left = floor > 0 && utility < floor + 0.02 ? free * 0.3 : free;
  if (room.tied.has(d) && breaksCondition(view.beliefs.conditions, d, text)) left *= 0.08;
  return left;
}

function weighed(
  view: ChairView,
  room: Room,
  text: readonly number[],
  blockers: number,
  support: number,
): Reading {
  const mean = room.members.length > 0 ? support / room.members.length : 0;
  let changed = 0;
  for (let p = 0; p < text.length; p++) if (text[p] !== view.standing[p]) changed++;
  const { refusedTexts } = view.agenda;
  const again = refusedTexts.length > 0 && refusedTexts.includes(textMark(text)) ? REFUSED : 0;
  return { blockers, support: mean, cost: blockers + 0.9 * (1 - mean) + 0.004 * changed + again };
}
