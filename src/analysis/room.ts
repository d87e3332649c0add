import type { DelegationModel, LinkModel, Model } from '../engine/model.ts';
import type { TextVector } from '../engine/utility.ts';

/** Utilities are compared with this slack, because sums in another order round differently. */
export const SLACK = 1e-9;

/** A link that concerns members; several share one. */
export interface SharedLink {
  readonly link: LinkModel;
  /** Rows of `Room.members` that lose the penalty. */
  readonly rows: readonly number[];
}

/**
 * What the members together allow: the constraints under which every delegation looks for its best
 * text. Built once for a model.
 */
export interface Room {
  /** Members that some text would fall below the reservation value of, without duplicates. */
  readonly members: readonly DelegationModel[];
  readonly links: readonly SharedLink[];
  /** Option indices that no member red-lines or rejects whatever else the text says, by provision. */
  readonly permitted: readonly (readonly number[])[];
}

const rooms = new WeakMap<Model, Room>();

export function roomOf(model: Model): Room {
  const known = rooms.get(model);
  if (known !== undefined) return known;
  const room = compile(model);
  rooms.set(model, room);
  return room;
}

/** Contribution of an option to a delegation's utility, before links. In [0,1]. */
export function gainOf(delegation: DelegationModel, provision: number, option: number): number {
  return (delegation.salience[provision] ?? 0) * (delegation.values[provision]?.[option] ?? 0);
}

/** Whether the text has what the link is about without what it needs. */
export function isBroken({ when, needs }: LinkModel, text: TextVector): boolean {
  return (
    when.options[text[when.provision] ?? -1] === true &&
    needs.options[text[needs.provision] ?? -1] !== true
  );
}

function compile(model: Model): Room {
  const members = model.members.flatMap((index) => model.delegations[index] ?? []);
  const options = model.provisions.map((provision) =>
    provision.axis
      .map((_, option) => option)
      .filter((option) => members.every((m) => m.redLines[provision.index]?.[option] !== true)),
  );
  const constraining = distinct(members.filter((member) => couldRefuse(member, options)));
  return {
    members: constraining,
    links: sharedLinks(members, constraining),
    permitted: withoutHopeless(constraining, options),
  };
}

/** Whether some text of these options would give the member less than its reservation value. */
function couldRefuse(member: DelegationModel, options: readonly (readonly number[])[]): boolean {
  if (member.delegation.reservation <= 0) return false;
  let worst = 0;
  options.forEach((permitted, provision) => {
    if (permitted.length > 0) {
      worst += Math.min(...permitted.map((option) => gainOf(member, provision, option)));
    }
  });
  for (const link of member.links) worst -= link.penalty;
  return worst < member.delegation.reservation + SLACK;
}

/** Of members with equal wishes and links the most demanding one speaks for all. */
function distinct(members: readonly DelegationModel[]): DelegationModel[] {
  const byWishes = new Map<string, DelegationModel>();
  for (const member of members) {
    const wishes = JSON.stringify([
      member.values.map((values, p) => values.map((value) => value * (member.salience[p] ?? 0))),
      member.links.map((link) => link.id),
    ]);
    const other = byWishes.get(wishes);
    if (other === undefined || other.delegation.reservation < member.delegation.reservation) {
      byWishes.set(wishes, member);
    }
  }
  return [...byWishes.values()];
}

function sharedLinks(
  members: readonly DelegationModel[],
  rows: readonly DelegationModel[],
): SharedLink[] {
  const links = new Set(members.flatMap((member) => member.links));
  return [...links].map((link) => ({
    link,
    rows: rows.flatMap((member, row) => (member.links.includes(link) ? [row] : [])),
  }));
}

/**
 * Leaves out options with which a member stays below its reservation value even if every other
 * clause went its way; leaving one out can make others hopeless, so until nothing changes.
 */
function withoutHopeless(
  members: readonly DelegationModel[],
  options: readonly (readonly number[])[],
): (readonly number[])[] {
  let permitted = options.map((list) => list);
  for (;;) {
    const before = permitted;
    for (const member of members) {
      const best = permitted.map((list, provision) =>
        list.reduce((max, option) => Math.max(max, gainOf(member, provision, option)), 0),
      );
      const most = best.reduce((sum, gain) => sum + gain, 0);
      permitted = permitted.map((list, provision) => {
        const others = most - (best[provision] ?? 0);
        const kept = list.filter(
          (option) =>
            others + gainOf(member, provision, option) >= member.delegation.reservation - SLACK,
        );
        return kept.length === list.length ? list : kept;
      });
    }
    if (permitted.every((list, provision) => list === before[provision])) return permitted;
  }
}
