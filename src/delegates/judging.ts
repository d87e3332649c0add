import { owedBy } from '../engine/commitments.ts';
import { redLinesCrossed, utilityOf } from '../engine/utility.ts';
import type { SeatView } from './seat-view.ts';

/** What a delegation makes of a whole text. */
export interface Judgement {
  readonly utility: number;
  /** Provision indices on which the text crosses a red line or a blocking link. */
  readonly crossed: readonly number[];
  /** It could join consensus on this. */
  readonly bearable: boolean;
}

export function judge(view: SeatView, text: readonly number[]): Judgement {
  const utility = utilityOf(view.self, text);
  const crossed = redLinesCrossed(view.self, text, view.lifted);
  return {
    utility,
    crossed,
    bearable: crossed.length === 0 && utility >= view.self.delegation.reservation,
  };
}

export function worthOf(view: SeatView, provision: number, option: number): number {
  return view.self.values[provision]?.[option] ?? 0;
}

export function isRedLine(view: SeatView, provision: number, option: number): boolean {
  return view.self.redLines[provision]?.[option] === true && !view.lifted(provision, option);
}

/** The option it likes best on a provision, whatever others think. */
export function favourite(view: SeatView, provision: number): number {
  let best = 0;
  const values = view.self.values[provision] ?? [];
  values.forEach((value, option) => {
    if (value > (values[best] ?? 0) && !isRedLine(view, provision, option)) best = option;
  });
  return best;
}

/**
 * The option it could take in place of another: among those it can bear, the one nearest to what
 * stands, for a delegation that shows its hand; for one that does not, its favourite.
 */
export function alternative(view: SeatView, provision: number, instead: number): number {
  const best = favourite(view, provision);
  if (view.self.delegation.temperament.candour < 0.4) return best;
  const axis = view.model.provisions[provision]?.axis ?? [];
  const least = 0.5 * worthOf(view, provision, best) + 0.05;
  let nearest = best;
  const distance = (option: number): number => Math.abs((axis[option] ?? 0) - (axis[instead] ?? 0));
  axis.forEach((_, option) => {
    if (option === instead || isRedLine(view, provision, option)) return;
    if (worthOf(view, provision, option) < least) return;
    if (distance(option) < distance(nearest)) nearest = option;
  });
  return nearest;
}

/** The first tie of its own that a text breaks, with the option that would mend it. */
export function brokenTie(
  view: SeatView,
  text: readonly number[],
  provision?: number,
): { provision: number; option: number; needs: number; wanted: number } | null {
  for (const link of view.self.links) {
    if (!link.blocking || (provision !== undefined && link.when.provision !== provision)) continue;
    const option = text[link.when.provision] ?? -1;
    if (link.when.options[option] !== true) continue;
    const needed = text[link.needs.provision] ?? -1;
    if (link.needs.options[needed] === true) continue;
    const wanted = bestAmong(view, link.needs.provision, link.needs.options);
    if (wanted < 0) continue;
    return { provision: link.when.provision, option, needs: link.needs.provision, wanted };
  }
  return null;
}

function bestAmong(view: SeatView, provision: number, options: readonly boolean[]): number {
  let best = -1;
  options.forEach((allowed, option) => {
    if (!allowed) return;
    if (best < 0 || worthOf(view, provision, option) > worthOf(view, provision, best))
      best = option;
  });
  return best;
}

/**
 * The open clause that costs most against what could stand in its place: what a delegation names
 * when a text as a whole is too little.
 */
export function dearestClause(
  view: SeatView,
  text: readonly number[],
  among: readonly number[],
): number {
  let dearest = among[0] ?? 0;
  let most = -1;
  for (const p of among) {
    const cost =
      (view.self.salience[p] ?? 0) *
      (worthOf(view, p, favourite(view, p)) - worthOf(view, p, text[p] ?? -1));
    if (cost > most) {
      most = cost;
      dearest = p;
    }
  }
  return dearest;
}

/** Whether it owes support to an option. */
export function promised(view: SeatView, provision: number, option: number): boolean {
  const p = view.model.provisions[provision];
  const id = p?.provision.options[option]?.id;
  return owedBy(view.state, view.model, view.seat).some(
    (owed) => owed.provision === p?.id && owed.option === id,
  );
}
