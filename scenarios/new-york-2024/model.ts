import type { Delegation, Group, Link, Provision } from '../../src/scenario/schema.ts';

/** The game's own arithmetic, restated here so that the balance can be checked from a shell. */

export type Draft = Readonly<Record<string, string>>;

export const value = (axis: number, ideal: number, tolerance: number): number =>
  1 / (1 + ((axis - ideal) / tolerance) ** 2);

export const axisOf = (provision: Provision, option: string): number => {
  const found = provision.options.find((candidate) => candidate.id === option);
  if (found === undefined) throw new Error(`${provision.id} has no option ${option}`);
  return found.axis;
};

export interface Compiled {
  readonly id: string;
  readonly reservation: number;
  /** Per provision, per option: normalised salience times value. */
  readonly worth: readonly (readonly number[])[];
  readonly redLines: readonly (readonly boolean[])[];
  readonly links: readonly Link[];
}

type Seat = Pick<Delegation, 'id' | 'reservation' | 'positions'>;

export function concerns(link: Link, id: string, groups: readonly Group[]): boolean {
  if (link.concerns === 'all') return true;
  return link.concerns.some(
    (name) =>
      name === id || groups.some((group) => group.id === name && group.members.includes(id)),
  );
}

export function compile(
  seat: Seat,
  provisions: readonly Provision[],
  links: readonly Link[],
  groups: readonly Group[],
): Compiled {
  const total = provisions.reduce((sum, p) => sum + (seat.positions[p.id]?.salience ?? 0), 0) || 1;
  return {
    id: seat.id,
    reservation: seat.reservation,
    worth: provisions.map((provision) => {
      const position = seat.positions[provision.id];
      return provision.options.map((option) =>
        position?.ideal === undefined || position.tolerance === undefined
          ? 0
          : (position.salience / total) * value(option.axis, position.ideal, position.tolerance),
      );
    }),
    redLines: provisions.map((provision) =>
      provision.options.map(
        (option) => seat.positions[provision.id]?.redLines.includes(option.id) ?? false,
      ),
    ),
    links: links.filter((link) => concerns(link, seat.id, groups)),
  };
}

export const broken = (link: Link, draft: Draft): boolean =>
  link.when.options.includes(draft[link.when.provision] ?? '') &&
  !link.needs.options.includes(draft[link.needs.provision] ?? '');

export function utility(seat: Compiled, provisions: readonly Provision[], draft: Draft): number {
  const worth = provisions.reduce((sum, provision, p) => {
    const at = provision.options.findIndex((option) => option.id === draft[provision.id]);
    return sum + (seat.worth[p]?.[at] ?? 0);
  }, 0);
  return seat.links.reduce((sum, link) => sum - (broken(link, draft) ? link.penalty : 0), worth);
}

export function crosses(seat: Compiled, provisions: readonly Provision[], draft: Draft): boolean {
  return provisions.some((provision, p) => {
    const at = provision.options.findIndex((option) => option.id === draft[provision.id]);
    return seat.redLines[p]?.[at] ?? false;
  });
}

export const accepts = (seat: Compiled, provisions: readonly Provision[], draft: Draft): boolean =>
  !crosses(seat, provisions, draft) && utility(seat, provisions, draft) >= seat.reservation;

export const openingDraft = (provisions: readonly Provision[]): Draft =>
  Object.fromEntries(provisions.map((provision) => [provision.id, provision.opening]));

export const adoptedDraft = (provisions: readonly Provision[]): Draft =>
  Object.fromEntries(
    provisions.map((provision) => [provision.id, provision.reality?.option ?? provision.opening]),
  );
