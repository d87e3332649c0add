import type { Beliefs } from './beliefs.ts';
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
  let sums = sumsOf(room, best);
  for (let pass = 0; pass < 4; pass++) {
    let moved = false;
    for (const p of open) {
      const from = best;
      readEach(view, room, from, sums, p).forEach(({ cost }, option) => {
        if (option === from[p] || cost >= least - 1e-9) return;
        least = cost;
        best = from.with(p, option);
        moved = true;
      });
      if (best !== from) sums = sumsOf(room, best);
    }
    // Two clauses at once, where one is tied to the other: what a single step cannot reach.
    for (const tie of view.beliefs.conditions) {
      const both = best.with(tie.provision, tie.option).with(tie.needs, tie.wanted);
      if (both.some((option, p) => option !== best[p] && !open.includes(p))) continue;
      const { cost } = read(view, room, both);
      if (cost >= least - 1e-9) continue;
      least = cost;
      best = both;
      sums = sumsOf(room, best);
      moved = true;
    }
    if (!moved) break;
  }
  return best;
}
