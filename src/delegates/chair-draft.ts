import type { Beliefs } from './beliefs.ts';
import { figuresGiven, jointDraft } from './chair-joint.ts';
import { type Room, read, readEach, roomOf, sumsOf } from './chair-room.ts';
import type { ChairView } from './chair-view.ts';
import { openClauses } from './standing.ts';

/** Up to this many texts the Chair looks at every one. */
const EVERY_TEXT = 256;

/**
 * The text that the fewest could not live with, and of those the one that pleases most, as far as
 * anybody said in public. Agreed clauses stand.
 */
export function bestDraft(view: ChairView, room: Room = roomOf(view)): readonly number[] {
  const known = drafts.get(view.beliefs);
  if (
    known?.clauses === view.state.clauses &&
    known.time === view.time &&
    known.refused === view.agenda.refusedTexts &&
    known.present === view.state.present
  ) {
    return known.text;
  }
  const text = figuresGiven(view) ? jointDraft(view, kindestText(view)) : sought(view, room);
  const { clauses, present } = view.state;
  const { time } = view;
  drafts.set(view.beliefs, { clauses, present, time, refused: view.agenda.refusedTexts, text });
  return text;
}

/** The last search for each state of beliefs: the Chair is asked often and learns seldom. */
const drafts = new WeakMap<
  Beliefs,
  {
    readonly clauses: ChairView['state']['clauses'];
    readonly present: readonly boolean[];
    readonly time: number;
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

interface Found {
  readonly text: readonly number[];
  readonly cost: number;
}

function byImproving(view: ChairView, room: Room, open: readonly number[]): readonly number[] {
  let best = climbing(view, room, open, found(view, room, view.standing), stepFrom);
  for (const start of otherStarts(view, open)) {
    const other = climbing(view, room, open, found(view, room, start), stepFrom);
    if (other.cost < best.cost - 1e-9) best = other;
  }
  // The last stretch deserves more care than a draft that others will follow.
  const kind = view.model.meetings[view.state.meeting.index]?.business;
  if (kind !== 'adoption' && kind !== 'final') return best.text;
  return climbing(view, room, open, best, leapFrom).text;
}

function found(view: ChairView, room: Room, text: readonly number[]): Found {
  return { text, cost: read(view, room, text).cost };
}

/** Where else the search begins: at the text that went down best so far, and at the opening. */
function otherStarts(view: ChairView, open: readonly number[]): (readonly number[])[] {
  const opening = view.model.provisions.map((p) => p.optionIndex.get(p.provision.opening) ?? 0);
  const kindest = kindestText(view);
  const starts = kindest === null ? [opening] : [opening, kindest];
  return starts.map((text) =>
    view.standing.map((option, p) => (open.includes(p) ? (text[p] ?? option) : option)),
  );
}

/** The whole text to which the fewest objected, of those that the agreed clauses still allow. */
export function kindestText(view: ChairView): readonly number[] | null {
  const open = openClauses(view.state);
  let kindest: readonly number[] | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const { text, against } of view.beliefs.attempts) {
    if (against.length > fewest) continue;
    if (text.some((option, p) => option !== view.standing[p] && !open.includes(p))) continue;
    fewest = against.length;
    kindest = text;
  }
  return kindest;
}

type Move = (view: ChairView, room: Room, open: readonly number[], from: Found) => Found | null;

/** Goes on for as long as a move makes the text better. */
function climbing(
  view: ChairView,
  room: Room,
  open: readonly number[],
  from: Found,
  move: Move,
): Found {
  let best = from;
  for (let pass = 0; pass < 12; pass++) {
    const next = move(view, room, open, best);
    if (next === null) break;
    best = next;
  }
  return best;
}

/** Changes one clause after the other. */
function stepFrom(view: ChairView, room: Room, open: readonly number[], from: Found): Found | null {
  let best = from;
  for (const p of open) {
    const at = best;
    const sums = sumsOf(room, at.text);
    readEach(view, room, at.text, sums, p).forEach(({ cost }, option) => {
      if (option === at.text[p] || cost >= best.cost - 1e-9) return;
      best = { text: at.text.with(p, option), cost };
    });
  }
  // Two clauses at once, where one is tied to the other: what a single step cannot reach.
  for (const tie of view.beliefs.conditions) {
    const text = best.text.with(tie.provision, tie.option).with(tie.needs, tie.wanted);
    if (text.some((option, p) => option !== best.text[p] && !open.includes(p))) continue;
    const { cost } = read(view, room, text);
    if (cost < best.cost - 1e-9) best = { text, cost };
  }
  return best === from ? null : best;
}

/** Changes two clauses at once, where neither change helps alone. */
function leapFrom(view: ChairView, room: Room, open: readonly number[], from: Found): Found | null {
  let best = from;
  open.forEach((p, at) => {
    const options = view.model.provisions[p]?.axis.length ?? 0;
    for (let first = 0; first < options; first++) {
      if (first === from.text[p]) continue;
      const text = from.text.with(p, first);
      const sums = sumsOf(room, text);
      for (const q of open.slice(at + 1)) {
        readEach(view, room, text, sums, q).forEach(({ cost }, second) => {
          if (cost >= best.cost - 1e-9) return;
          best = { text: text.with(q, second), cost };
        });
      }
    }
  });
  return best === from ? null : best;
}
