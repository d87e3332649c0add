import type { DelegationModel, Model } from '../engine/model.ts';
import { type TextVector, utilityOf } from '../engine/utility.ts';
import { type ConcerningLink, type Consent, consentOf, isBroken, SLACK } from './consent.ts';

/** Which texts are asked about. Without anything: every text, under the scenario's instructions. */
export interface Restriction {
  /** By provision index: the option that the text must have; null or missing leaves it free. */
  readonly fixed?: readonly (number | null)[];
  /** Red lines that no longer hold. Blocking links go on blocking, as they do in the engine. */
  readonly lifted?: (delegation: number, provision: number, option: number) => boolean;
  /** Blocking links, by id, that no longer block a member; it still loses their penalty. */
  readonly unblocked?: (delegation: number, link: string) => boolean;
  /** Members whose consent is not asked: neither their red lines nor their utilities matter. */
  readonly without?: readonly number[];
}

export interface RoomLink extends ConcerningLink {
  /** Some member refuses every text that breaks it. */
  readonly blocking: boolean;
}

/** What the members together allow: the constraints that every search obeys. */
export interface Room {
  readonly consent: Consent;
  readonly links: readonly RoomLink[];
  /** Option indices that no member red-lines or rejects whatever else the text says, by provision. */
  readonly permitted: readonly (readonly number[])[];
}

const rooms = new WeakMap<Model, WeakMap<Restriction, Room>>();
const UNRESTRICTED: Restriction = {};

/**
 * The room of a restriction; the same restriction object always gives the same room.
 *
 * @throws RangeError where the restriction fixes a provision at an option that it does not have
 */
export function roomOf(model: Model, within?: Restriction): Room {
  const restriction = within ?? UNRESTRICTED;
  const byRestriction = rooms.get(model) ?? new WeakMap<Restriction, Room>();
  rooms.set(model, byRestriction);
  const known = byRestriction.get(restriction);
  if (known !== undefined) return known;
  const consent = consentOf(model, within?.without);
  const options = optionsWithin(model, within).map((free, provision) =>
    free.filter((option) => refusers(consent, provision, option, within).length === 0),
  );
  const room = roomFrom(consent, options, (one) => blockers(one, within).length > 0);
  byRestriction.set(restriction, room);
  return room;
}

/**
 * @param options that may be used, by provision
 * @param blocks whether somebody refuses every text that breaks the link
 */
export function roomFrom(
  consent: Consent,
  options: readonly (readonly number[])[],
  blocks: (link: ConcerningLink) => boolean,
): Room {
  return {
    consent,
    links: consent.links.map((one) => ({ ...one, blocking: blocks(one) })),
    permitted: withoutHopeless(consent, options),
  };
}

/** The members whose red line on the option holds. */
export function refusers(
  { members }: Consent,
  provision: number,
  option: number,
  within: Restriction | undefined,
): DelegationModel[] {
  return members.filter(
    ({ index, redLines }) =>
      redLines[provision]?.[option] === true && within?.lifted?.(index, provision, option) !== true,
  );
}

/** The members who refuse every text that breaks the link. */
export function blockers(
  { link, members }: ConcerningLink,
  within: Restriction | undefined,
): readonly DelegationModel[] {
  if (!link.blocking) return [];
  return members.filter(({ index }) => within?.unblocked?.(index, link.id) !== true);
}

/**
 * Rounds worth spending on good bounds: where there are few texts the tree is walked in less time
 * than it takes to set them.
 */
export function roundsFor({ permitted }: Room, most: number): number {
  const texts = permitted.reduce((all, { length }) => all * length, 1);
  return Math.min(most, 8 + Math.floor(Math.sqrt(texts)));
}

/** Whether everybody whose consent is asked accepts a text of permitted options. */
export function acceptedBy({ consent, links }: Room, text: TextVector): boolean {
  return (
    !links.some(({ link, blocking }) => blocking && isBroken(link, text)) &&
    consent.rows.every((row) => utilityOf(row, text) >= row.delegation.reservation)
  );
}

/** The options that the restriction leaves, by provision, whoever red-lines them. */
export function optionsWithin(model: Model, within: Restriction = {}): number[][] {
  return model.provisions.map(({ id, index, axis }) => {
    const option = within.fixed?.[index] ?? null;
    if (option === null) return axis.map((_, at) => at);
    if (axis[option] === undefined) {
      throw new RangeError(
        `Provision ${id} has no option ${option}: fix it at 0 to ${axis.length - 1}.`,
      );
    }
    return [option];
  });
}

/**
 * Leaves out options with which a member stays below its reservation value even if every other
 * clause went its way; leaving one out can make others hopeless, so until nothing changes.
 */
function withoutHopeless(
  { rows, reservations, gains }: Consent,
  options: readonly (readonly number[])[],
): (readonly number[])[] {
  let permitted = options.map((list) => list);
  const best = new Float64Array(options.length);
  for (;;) {
    const before = permitted;
    for (let row = 0; row < rows.length; row++) {
      const needed = (reservations[row] ?? 0) - SLACK;
      let most = 0;
      for (let provision = 0; provision < permitted.length; provision++) {
        let top = 0;
        for (const option of permitted[provision] ?? []) {
          top = Math.max(top, gains[provision]?.[option]?.[row] ?? 0);
        }
        best[provision] = top;
        most += top;
      }
      permitted = permitted.map((list, provision) => {
        const others = most - (best[provision] ?? 0);
        const hopeful = (option: number): boolean =>
          others + (gains[provision]?.[option]?.[row] ?? 0) >= needed;
        return list.every(hopeful) ? list : list.filter(hopeful);
      });
    }
    if (permitted.every((list, provision) => list === before[provision])) return permitted;
  }
}
