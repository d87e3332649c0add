import { logNash } from '../../analysis/nash.ts';
import type { Restriction } from '../../analysis/zone.ts';
import type { DelegationModel, Model } from '../../engine/model.ts';
import { redLinesCrossed, type TextVector, utilityOf } from '../../engine/utility.ts';

/** What a look at every single text finds: the yardstick of the solver's answers and speed. */
export interface BruteForce {
  readonly texts: number;
  readonly adoptable: number;
  /** Highest values among the adoptable texts, as `Zone` defines them; null where there is none. */
  readonly logNash: number | null;
  readonly maxMin: number | null;
  readonly utilitarian: number | null;
}

/** Every text of a restriction, one after the other; the array is used again. */
export function* everyText(model: Model, { fixed }: Restriction = {}): Generator<TextVector> {
  const lists = model.provisions.map(({ index, axis }) => {
    const option = fixed?.[index] ?? null;
    return option === null ? axis.map((_, at) => at) : [option];
  });
  const text = lists.map((list) => list[0] ?? -1);
  const place = lists.map(() => 0);
  for (;;) {
    yield text;
    let at = lists.length - 1;
    for (; at >= 0; at--) {
      const list = lists[at] ?? [];
      const next = ((place[at] ?? 0) + 1) % list.length;
      place[at] = next;
      text[at] = list[next] ?? -1;
      if (next > 0) break;
    }
    if (at < 0) return;
  }
}

/** The members whose consent is asked, with the blocking links that still block them. */
export function asked(model: Model, { without, unblocked }: Restriction = {}): DelegationModel[] {
  return model.delegations
    .filter(({ member, index }) => member && without?.includes(index) !== true)
    .map((member) => ({
      ...member,
      links: member.links.map((link) =>
        unblocked?.(member.index, link.id) === true ? { ...link, blocking: false } : link,
      ),
    }));
}

/** The definition of an adoptable text written out, sharing nothing with the solver. */
export function everybodyAccepts(
  members: readonly DelegationModel[],
  text: TextVector,
  { lifted }: Restriction = {},
): boolean {
  return members.every(
    (member) =>
      redLinesCrossed(member, text, (p, o) => lifted?.(member.index, p, o) === true).length === 0 &&
      utilityOf(member, text) >= member.delegation.reservation,
  );
}

/** Looks at every text with the engine's own functions. */
export function bruteForce(model: Model, within: Restriction = {}): BruteForce {
  const members = asked(model, within);
  let texts = 0;
  let adoptable = 0;
  const best = {
    logNash: Number.NEGATIVE_INFINITY,
    maxMin: Number.NEGATIVE_INFINITY,
    utilitarian: Number.NEGATIVE_INFINITY,
  };
  for (const text of everyText(model, within)) {
    texts += 1;
    if (!everybodyAccepts(members, text, within)) continue;
    adoptable += 1;
    const utilities = members.map((member) => utilityOf(member, text));
    const gains = members.map((member, at) => (utilities[at] ?? 0) - member.delegation.reservation);
    best.logNash = Math.max(best.logNash, logNash(gains));
    best.maxMin = Math.max(best.maxMin, Math.min(...gains));
    best.utilitarian = Math.max(
      best.utilitarian,
      utilities.reduce((sum, utility) => sum + utility, 0),
    );
  }
  const nothing = { logNash: null, maxMin: null, utilitarian: null };
  return { texts, adoptable, ...(adoptable === 0 ? nothing : best) };
}
