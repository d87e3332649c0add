import type { DelegationModel, LinkModel, Model } from '../engine/model.ts';
import type { TextVector } from '../engine/utility.ts';

/** Utilities are compared with this slack, because sums in another order round differently. */
export const SLACK = 1e-9;

/**
 * The members whose consent is asked, as numbers for the inner loops. Of members with the same
 * wishes only the most demanding one has a row: a text that it accepts the others accept as well.
 */
export interface Consent {
  readonly model: Model;
  readonly members: readonly DelegationModel[];
  readonly rows: readonly DelegationModel[];
  /** By row. */
  readonly reservations: Float64Array;
  /** By provision and option: what the option adds to each row's utility. */
  readonly gains: readonly (readonly Float64Array[])[];
  readonly links: readonly ConcerningLink[];
}

export interface ConcerningLink {
  readonly link: LinkModel;
  /** Members that it concerns. */
  readonly members: readonly DelegationModel[];
  /** Rows that lose its penalty. */
  readonly rows: readonly number[];
}

const consents = new WeakMap<Model, Consent>();

/** @param without members whose consent is not asked, by index */
export function consentOf(model: Model, without: readonly number[] = []): Consent {
  if (without.length > 0) return compile(model, without);
  const known = consents.get(model);
  if (known !== undefined) return known;
  const consent = compile(model, without);
  consents.set(model, consent);
  return consent;
}

/** The same of some rows only, as if nobody else were asked. */
export function consentAmong(consent: Consent, rows: readonly number[]): Consent {
  const { model, reservations, gains, links } = consent;
  const kept = rows.flatMap((row) => consent.rows[row] ?? []);
  const placeOf = new Map(rows.map((row, place) => [row, place]));
  return {
    model,
    members: kept,
    rows: kept,
    reservations: Float64Array.from(rows, (row) => reservations[row] ?? 0),
    gains: gains.map((options) =>
      options.map((column) => Float64Array.from(rows, (row) => column[row] ?? 0)),
    ),
    links: links.map(({ link, members, rows: concerned }) => ({
      link,
      members: members.filter((member) => kept.includes(member)),
      rows: concerned.flatMap((row) => placeOf.get(row) ?? []),
    })),
  };
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

/** Which of these links the text breaks, as bits in their order. At most 31 links. */
export function brokenAmong(
  links: readonly { readonly link: LinkModel }[],
  text: TextVector,
): number {
  let broken = 0;
  for (let at = 0; at < links.length; at++) {
    const link = links[at]?.link;
    if (link !== undefined && isBroken(link, text)) broken |= 1 << at;
  }
  return broken;
}

function compile(model: Model, without: readonly number[]): Consent {
  const members = model.members
    .filter((index) => !without.includes(index))
    .flatMap((index) => model.delegations[index] ?? []);
  const rows = distinct(members);
  const concerned = new Map<LinkModel, DelegationModel[]>();
  for (const member of members) {
    for (const link of member.links) {
      const others = concerned.get(link);
      if (others === undefined) concerned.set(link, [member]);
      else others.push(member);
    }
  }
  return {
    model,
    members,
    rows,
    reservations: Float64Array.from(rows, (row) => row.delegation.reservation),
    gains: model.provisions.map(({ index, axis }) =>
      axis.map((_, option) => Float64Array.from(rows, (row) => gainOf(row, index, option))),
    ),
    links: [...concerned].map(([link, those]) => ({
      link,
      members: those,
      rows: rows.flatMap((row, at) => (row.links.includes(link) ? [at] : [])),
    })),
  };
}

/** Of members with equal wishes and links the most demanding, in the order of the scenario. */
function distinct(members: readonly DelegationModel[]): DelegationModel[] {
  const bySum = new Map<number, DelegationModel[][]>();
  for (const member of members) {
    const sum = fingerprint(member);
    const camps = bySum.get(sum) ?? [];
    bySum.set(sum, camps);
    const camp = camps.find(([other]) => other !== undefined && wishAlike(member, other));
    if (camp === undefined) camps.push([member]);
    else camp.push(member);
  }
  return [...bySum.values()].flat().flatMap((camp) => {
    const most = Math.max(...camp.map(({ delegation }) => delegation.reservation));
    return camp.find(({ delegation }) => delegation.reservation === most) ?? [];
  });
}

/** Equal for equal wishes, because it is computed in the same order; rarely equal otherwise. */
function fingerprint({ values, salience }: DelegationModel): number {
  let sum = 0;
  values.forEach((options, provision) => {
    for (const value of options) sum = sum * 0.9 + value * (salience[provision] ?? 0);
  });
  return sum;
}

function wishAlike(a: DelegationModel, b: DelegationModel): boolean {
  return (
    a.links.length === b.links.length &&
    a.links.every((link) => b.links.includes(link)) &&
    a.values.every((options, provision) =>
      options.every((_, option) => gainOf(a, provision, option) === gainOf(b, provision, option)),
    )
  );
}
