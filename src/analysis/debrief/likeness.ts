import type { Model } from '../../engine/model.ts';
import type { Chronicle } from './chronicle.ts';
import type { VoteStory } from './debrief.ts';

/** How often each pair of delegations acted on the same matter, and how often on the same side. */
export interface Likeness {
  /** By the lower and then the higher delegation index, `lower * delegations + higher`. */
  readonly acts: Uint32Array;
  readonly same: Uint32Array;
}

/** What a delegation last showed of itself on a clause. */
interface Wish {
  readonly option: string;
  readonly against: boolean;
}

/**
 * Compares what delegations did in public. Three kinds of matters count:
 * - each vote: the same side is the same ballot;
 * - each time the Chair asked for consensus and met an objection: two who objected to the same
 *   clause are on the same side, one who objected and one present who kept silent are not, and two
 *   who kept silent show nothing;
 * - each clause, by the last statement, brackets or amendment of each: the same side is to want the
 *   same formulation or to oppose the same one; different ones are different sides; and to oppose
 *   what the other does not ask for shows nothing.
 */
export function likenessOf(chronicle: Chronicle, votes: readonly VoteStory[]): Likeness {
  const { model } = chronicle;
  const count = model.delegations.length;
  const acts = new Uint32Array(count * count);
  const same = new Uint32Array(count * count);
  const compare = <T>(
    shown: readonly (T | null)[],
    alike: (a: T, b: T) => boolean | null,
  ): void => {
    for (let a = 0; a < count; a++) {
      const first = shown[a] ?? null;
      if (first === null) continue;
      for (let b = a + 1; b < count; b++) {
        const second = shown[b] ?? null;
        if (second === null) continue;
        const verdict = alike(first, second);
        if (verdict === null) continue;
        const cell = a * count + b;
        acts[cell] = (acts[cell] ?? 0) + 1;
        if (verdict) same[cell] = (same[cell] ?? 0) + 1;
      }
    }
  };

  for (const { ballots } of votes) compare(ballots, (a, b) => a === b);
  for (const asked of objectionsOf(chronicle)) {
    compare(asked, (a, b) => (a === '' && b === '' ? null : a === b));
  }
  for (const wishes of wishesOf(chronicle)) compare(wishes, sameSide);
  return { acts, same };
}

function sameSide(a: Wish, b: Wish): boolean | null {
  const sameOption = a.option === b.option;
  if (a.against !== b.against) return sameOption ? false : null;
  if (a.against) return sameOption ? true : null;
  return sameOption;
}

/**
 * For each consensus that failed, by delegation index: the clause it objected to, an empty string
 * where it was present and silent, null where it had no say.
 */
function objectionsOf({ model, events }: Chronicle): (string | null)[][] {
  const present = model.delegations.map(() => true);
  const asked: (string | null)[][] = [];
  for (const event of events) {
    if (event.type === 'game-opened') setPresence(model, present, event.absent, false);
    if (event.type === 'arrived') setPresence(model, present, [event.by], true);
    if (event.type === 'departed') setPresence(model, present, [event.by], false);
    if (event.type !== 'consensus-failed') continue;
    const objections = new Map(event.objections.map(({ by, provision }) => [by, provision]));
    asked.push(
      model.delegations.map(({ id, member, index }) =>
        member && present[index] === true ? (objections.get(id) ?? '') : null,
      ),
    );
  }
  return asked;
}

function setPresence(
  model: Model,
  present: boolean[],
  ids: readonly string[],
  value: boolean,
): void {
  for (const id of ids) {
    const index = model.delegationIndex.get(id);
    if (index !== undefined) present[index] = value;
  }
}

/** The last public wish of each delegation, by provision index and delegation index. */
function wishesOf({ model, events }: Chronicle): (Wish | null)[][] {
  const wishes = model.provisions.map(() => model.delegations.map((): Wish | null => null));
  for (const event of events) {
    const said = wishIn(event);
    if (said === null) continue;
    const of = wishes[model.provisionIndex.get(said.provision) ?? -1];
    const index = model.delegationIndex.get(said.by);
    if (of !== undefined && index !== undefined) of[index] = said.wish;
  }
  return wishes;
}

function wishIn(
  event: Chronicle['events'][number],
): { readonly by: string; readonly provision: string; readonly wish: Wish } | null {
  switch (event.type) {
    case 'statement-made': {
      const { by, provision, option, stance } = event;
      if (provision === null || option === null || stance === null) return null;
      return { by, provision, wish: { option, against: stance === 'oppose' } };
    }
    case 'brackets-placed':
    case 'amendment-proposed': {
      const { by, provision, option } = event;
      return { by, provision, wish: { option, against: false } };
    }
    default:
      return null;
  }
}
