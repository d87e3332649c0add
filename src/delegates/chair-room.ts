import { textMark } from './agenda.ts';
import { type Beliefs, breaksCondition } from './beliefs.ts';
import { guessed } from './chair-kinship.ts';
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
  /** By member: how far the Chair minds its wishes; whoever speaks is minded more. */
  readonly voice: Float64Array;
  readonly voices: number;
  readonly tied: ReadonlySet<number>;
  /** By member: the believed utility at which it may join, and how fast its doubts fade there. */
  readonly bar: Float64Array;
  readonly slope: Float64Array;
}

/** What the Chair makes of a text: how many could not live with it, and how it pleases the rest. */
export interface Reading {
  /** Members expected to stand in the way. */
  readonly blockers: number;
  /** Mean believed utility, in [0,1], by how much each is minded. */
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
  const { beliefs, model } = view;
  const members = model.members.filter((d) => view.state.present[d] === true);
  const stride = Math.max(1, ...model.provisions.map((p) => p.axis.length));
  const totals = new Float64Array(members.length);
  const weight = beliefs.heard.map((row) => {
    const weights = new Float64Array(members.length);
    members.forEach((d, m) => {
      weights[m] = 1 + (row[d]?.weight ?? 0);
      totals[m] = (totals[m] ?? 0) + (weights[m] ?? 0);
    });
    return weights;
  });
  const voice = voicesOf(totals, beliefs.heard.length);
  for (const weights of weight) {
    for (let m = 0; m < members.length; m++) weights[m] = (weights[m] ?? 0) / (totals[m] ?? 1);
  }
  // Once whole texts were tried, what was said for bargaining counts for little.
  const soft = (1 - 0.75 * view.time) * (beliefs.attempts.length > 0 ? 0.2 : 1);
  const refusal = beliefs.heard.map((row, p) => {
    const axis = model.provisions[p]?.axis ?? [];
    const from = axis[openingOf(view, p)] ?? 0;
    const passed = beliefs.passed[p];
    return filled(members, stride, axis.length, (d, option) => {
      if (((passed?.[d] ?? 0) >> option) % 2 === 1) return 0.001;
      const known = row[d]?.refusal[option];
      if (known !== undefined) return Math.min(0.995, afterTime(known, soft));
      // Of what nobody asked for, the Chair fears more the further it is from what is known.
      const far = (axis[option] ?? 0) - from;
      return 0.005 + UNHEARD * far * far;
    });
  });
  const guesses = guessed(view);
  const worth = beliefs.heard.map((row, p) => {
    const options = model.provisions[p]?.axis.length ?? 0;
    const priors = guesses[p];
    return filled(
      members,
      stride,
      options,
      (d, option) => (row[d]?.worth ?? priors?.get(d))?.[option] ?? 0.5,
    );
  });
  const laid = {
    members,
    stride,
    refusal,
    worth,
    weight,
    voice,
    voices: voice.reduce((sum, of) => sum + of, 0),
    tied: new Set(beliefs.conditions.map((condition) => condition.by)),
  };
  return { ...laid, ...barsOf(view, laid) };
}

/** Wishes of those who kept silent are minded by a quarter of those of the ones often heard. */
function voicesOf(totals: Float64Array, provisions: number): Float64Array {
  let most = 0;
  for (const total of totals) most = Math.max(most, total - provisions);
  return totals.map((total) =>
    most > 0 ? 0.25 + 0.75 * Math.min(1, (2 * (total - provisions)) / most) : 1,
  );
}

/** How likely a member not heard at all refuses what is one whole axis away from the opening. */
const UNHEARD = 0.06;

function openingOf(view: ChairView, p: number): number {
  const provision = view.model.provisions[p];
  return provision?.optionIndex.get(provision.provision.opening) ?? 0;
}

/** Believed utility gained by what a delegation says would be enough, or lost by a small step. */
const STEP = 0.03;

/**
 * What each member wants of a text to join it: above what it refused, at most what it let pass.
 * Both are read again from the texts themselves whenever the Chair learns better.
 */
function barsOf(
  view: ChairView,
  room: Pick<Room, 'members' | 'stride' | 'worth' | 'weight'>,
): Pick<Room, 'bar' | 'slope'> {
  const size = room.members.length;
  const refused = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const passed = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const place = new Map(room.members.map((d, m) => [d, m]));
  for (const { text, against, silent } of view.beliefs.attempts) {
    const utility = utilities(room, text);
    for (const d of against) {
      const m = place.get(d);
      if (m !== undefined) refused[m] = Math.max(refused[m] ?? 0, utility[m] ?? 0);
    }
    for (const d of silent) {
      const m = place.get(d);
      if (m !== undefined) passed[m] = Math.min(passed[m] ?? 0, utility[m] ?? 0);
    }
  }
  for (const { by, text } of view.beliefs.welcomed) {
    const m = place.get(by);
    if (m !== undefined) passed[m] = Math.min(passed[m] ?? 0, utilities(room, text)[m] ?? 0);
  }
  const bar = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const slope = new Float64Array(size).fill(1 / STEP);
  for (let m = 0; m < size; m++) {
    const low = refused[m] ?? 0;
    const high = passed[m] ?? 0;
    if (low > -1 && high < 2) {
      bar[m] = (low + high) / 2;
      slope[m] = 1 / (Math.abs(high - low) / 2 + 0.3 * STEP);
    } else if (low > -1) bar[m] = low + STEP;
    else if (high < 2) bar[m] = high - STEP;
  }
  return { bar, slope };
}

function utilities(
  { members, stride, worth, weight }: Pick<Room, 'members' | 'stride' | 'worth' | 'weight'>,
  text: readonly number[],
): Float64Array {
  const sums = new Float64Array(members.length);
  for (let p = 0; p < text.length; p++) {
    for (let m = 0, at = text[p] ?? 0; m < members.length; m++, at += stride) {
      sums[m] = (sums[m] ?? 0) + (weight[p]?.[m] ?? 0) * (worth[p]?.[at] ?? 0.5);
    }
  }
  return sums;
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
function afterTime(refusal: number, soft: number): number {
  return refusal > 0.8 ? refusal : refusal * soft;
}

/** A text once refused is not put again while there is any other. */
const REFUSED = 1000;

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
    support += pleased * (room.voice[m] ?? 0);
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
  const { stride } = room;
  const size = room.members.length;
  const refusals = room.refusal[provision] ?? NOTHING;
  const worths = room.worth[provision] ?? NOTHING;
  const weights = room.weight[provision] ?? NOTHING;
  const { free, utility } = sums;
  const { voice } = room;
  const options = view.model.provisions[provision]?.axis.length ?? 0;
  const stands = text[provision] ?? 0;
  const readings: Reading[] = [];
  for (let option = 0; option < options; option++) {
    const changed = text.with(provision, option);
    let blockers = 0;
    let support = 0;
    let was = stands;
    let is = option;
    for (let m = 0; m < size; m++) {
      // No refusal is ever certain, so this does not divide by nothing.
      const change = (1 - (refusals[is] ?? 0)) / (1 - (refusals[was] ?? 0));
      const gain = (weights[m] ?? 0) * ((worths[is] ?? 0.5) - (worths[was] ?? 0.5));
      const pleased = (utility[m] ?? 0) + gain;
      blockers += 1 - stillFree(view, room, m, changed, (free[m] ?? 1) * change, pleased);
      support += pleased * (voice[m] ?? 0);
      was += stride;
      is += stride;
    }
    readings.push(weighed(view, room, changed, blockers, support));
  }
  return readings;
}

const NOTHING = new Float64Array(0);

/** Likelihood that a member stays out of the way, minding also what it tied and what it refused. */
function stillFree(
  view: ChairView,
  room: Room,
  member: number,
  text: readonly number[],
  free: number,
  utility: number,
): number {
  const above = (utility - (room.bar[member] ?? 0)) * (room.slope[member] ?? 0);
  const joins = above > 1 ? 0.995 : above < -1 ? 0.03 : 0.5 + 0.48 * above;
  if (room.tied.size === 0) return free * joins;
  const d = room.members[member] ?? -1;
  const broken = room.tied.has(d) && breaksCondition(view.beliefs.conditions, d, text);
  return broken ? free * joins * 0.08 : free * joins;
}

function weighed(
  view: ChairView,
  room: Room,
  text: readonly number[],
  blockers: number,
  support: number,
): Reading {
  const mean = room.voices > 0 ? support / room.voices : 0;
  let changed = 0;
  for (let p = 0; p < text.length; p++) if (text[p] !== view.standing[p]) changed++;
  const { refusedTexts } = view.agenda;
  const again = refusedTexts.length > 0 && refusedTexts.includes(textMark(text)) ? REFUSED : 0;
  return { blockers, support: mean, cost: blockers + 0.9 * (1 - mean) + 0.004 * changed + again };
}
