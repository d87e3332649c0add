import { textMark } from './agenda.ts';
import { type Beliefs, breaksCondition } from './beliefs.ts';
import type { ChairView } from './chair-view.ts';
import { openClauses } from './standing.ts';

/** What the Chair makes of a text: how many could not live with it, and how it pleases the rest. */
export interface Reading {
  /** Members expected to stand in the way. */
  readonly blockers: number;
  /** Mean believed utility, in [0,1]. */
  readonly support: number;
  readonly cost: number;
}

/** The room as the Chair reads it, laid out for quick sums. Arrays by provision, member, option. */
export interface Room {
  readonly members: readonly number[];
  readonly refusal: readonly (readonly (readonly number[] | null)[])[];
  readonly worth: readonly (readonly (readonly number[] | null)[])[];
  readonly weight: readonly (readonly number[])[];
  readonly tied: ReadonlySet<number>;
}

export function roomOf(view: ChairView): Room {
  const members = view.model.members.filter((d) => view.state.present[d] === true);
  const priors = groupPriors(view);
  const rows = view.beliefs.heard.map((row, p) => ({ row, prior: priors[p] ?? new Map() }));
  return {
    members,
    refusal: rows.map(({ row }) =>
      members.map((d) => row[d]?.refusal.map((r) => afterTime(r, view.time)) ?? null),
    ),
    worth: rows.map(({ row, prior }) =>
      members.map((d) => row[d]?.worth ?? (prior.get(d) as readonly number[] | undefined) ?? null),
    ),
    weight: rows.map(({ row }) => members.map((d) => 1 + (row[d]?.weight ?? 0))),
    tied: new Set(view.beliefs.conditions.map((condition) => condition.by)),
  };
}

/** What is resisted in the first week is often borne in the last; what is refused is refused. */
function afterTime(refusal: number, time: number): number {
  return refusal > 0.8 ? refusal : refusal * (1 - 0.75 * time);
}

/** Of those not heard, the Chair thinks what those of their group said: by provision, by member. */
function groupPriors(view: ChairView): Map<number, readonly number[]>[] {
  return view.beliefs.heard.map((row, p) => {
    const options = view.model.provisions[p]?.axis.length ?? 0;
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
        for (let o = 0; o < options; o++) sum[o] = (sum[o] ?? 0) + (worth[o] ?? 0);
      }
      if (heard === 0) continue;
      const mean = sum.map((total) => total / heard);
      for (const d of silent) if (!priors.has(d)) priors.set(d, mean);
    }
    return priors;
  });
}

/** What a text once refused must promise over another to be put again: two objections fewer. */
const REFUSED = 2;

export function read(view: ChairView, room: Room, text: readonly number[]): Reading {
  let blockers = 0;
  let support = 0;
  for (let m = 0; m < room.members.length; m++) {
    const d = room.members[m] ?? -1;
    let free = 1;
    let worth = 0;
    let weights = 0;
    for (let p = 0; p < text.length; p++) {
      const option = text[p] ?? -1;
      const refusal = room.refusal[p]?.[m]?.[option] ?? 0;
      free *= 1 - refusal;
      const weight = room.weight[p]?.[m] ?? 1;
      worth += weight * (room.worth[p]?.[m]?.[option] ?? 0.5);
      weights += weight;
    }
    const utility = weights > 0 ? worth / weights : 0;
    const floor = view.beliefs.floors[d] ?? 0;
    if (floor > 0 && utility < floor + 0.02) free *= 0.3;
    if (room.tied.has(d) && breaksCondition(view.beliefs.conditions, d, text)) free *= 0.08;
    blockers += 1 - free;
    support += utility;
  }
  const mean = room.members.length > 0 ? support / room.members.length : 0;
  let changed = 0;
  for (let p = 0; p < text.length; p++) if (text[p] !== view.standing[p]) changed++;
  const again = view.agenda.refusedTexts.includes(textMark(text)) ? REFUSED : 0;
  return { blockers, support: mean, cost: blockers + 0.9 * (1 - mean) + 0.004 * changed + again };
}

/** Up to this many texts the Chair looks at every one. */
const EVERY_TEXT = 1500;

/**
 * The text that the fewest could not live with, and of those the one that pleases most, as far as
 * anybody said in public. Agreed clauses stand.
 */
export function bestDraft(view: ChairView, room: Room = roomOf(view)): readonly number[] {
  const known = drafts.get(view.beliefs);
  if (
    known?.clauses === view.state.clauses &&
    known.refused === view.agenda.refusedTexts &&
    known.present === view.state.present
  ) {
    return known.text;
  }
  const text = sought(view, room);
  const { clauses, present } = view.state;
  drafts.set(view.beliefs, { clauses, present, refused: view.agenda.refusedTexts, text });
  return text;
}

/** The last search for each state of beliefs: the Chair is asked often and learns seldom. */
const drafts = new WeakMap<
  Beliefs,
  {
    readonly clauses: ChairView['state']['clauses'];
    readonly present: readonly boolean[];
    readonly refused: readonly string[];
    readonly text: readonly number[];
  }
>();

function sought(view: ChairView, room: Room): readonly number[] {
  const open = openClauses(view.state);
  const sizes = open.map((p) => view.model.provisions[p]?.axis.length ?? 1);
  const count = sizes.reduce((product, size) => product * size, 1);
  return count <= EVERY_TEXT ? amongAll(view, room, open) : byImproving(view, room, open);
}

function amongAll(view: ChairView, room: Room, open: readonly number[]): readonly number[] {
  let texts: (readonly number[])[] = [view.standing];
  for (const p of open) {
    const options = view.model.provisions[p]?.axis.length ?? 0;
    texts = texts.flatMap((text) =>
      Array.from({ length: options }, (_, option) => text.with(p, option)),
    );
  }
  let best: readonly number[] = view.standing;
  let least = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    const { cost } = read(view, room, text);
    if (cost < least - 1e-9) {
      least = cost;
      best = text;
    }
  }
  return best;
}

function byImproving(view: ChairView, room: Room, open: readonly number[]): readonly number[] {
  let best: readonly number[] = view.standing;
  let least = read(view, room, best).cost;
  const attempt = (text: readonly number[]): boolean => {
    const { cost } = read(view, room, text);
    if (cost >= least - 1e-9) return false;
    least = cost;
    best = text;
    return true;
  };
  for (let pass = 0; pass < 4; pass++) {
    let moved = false;
    for (const p of open) {
      const options = view.model.provisions[p]?.axis.length ?? 0;
      for (let o = 0; o < options; o++) if (o !== best[p] && attempt(best.with(p, o))) moved = true;
    }
    // Two clauses at once, where one is tied to the other: what a single step cannot reach.
    for (const tie of view.beliefs.conditions) {
      if (!open.includes(tie.needs) && !open.includes(tie.provision)) continue;
      const both = best.with(tie.provision, tie.option).with(tie.needs, tie.wanted);
      const fixed = both.some((o, p) => o !== best[p] && !open.includes(p));
      if (!fixed && attempt(both)) moved = true;
    }
    if (!moved) break;
  }
  return best;
}
