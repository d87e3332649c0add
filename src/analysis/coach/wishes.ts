import { isRedLine } from '../../delegates/judging.ts';
import { believed, delegationId, provisionId, type SeatView } from '../../delegates/seat-view.ts';
import { openClauses } from '../../delegates/standing.ts';
import { owedBy } from '../../engine/commitments.ts';
import { utilityOf } from '../../engine/utility.ts';

/** A change of one clause, against the text as it stands with the seat's own promises in it. */
export interface Change {
  readonly provision: number;
  readonly option: number;
  /** What the change is worth to the seat, in utility; below 0 where it costs. */
  readonly gain: number;
  /** It takes a red line of the seat's own out of the text. */
  readonly unblocks: boolean;
}

/**
 * Every change of an open clause that crosses none of the seat's own red lines. A clause on which
 * it has given its word is not offered again.
 */
export function changesOf(view: SeatView): Change[] {
  const from = utilityOf(view.self, view.expected);
  const owed = new Set(owedBy(view.state, view.model, view.seat).map((c) => c.provision));
  return openClauses(view.state)
    .filter((p) => !owed.has(provisionId(view, p)))
    .flatMap((provision) => {
      const stands = view.expected[provision] ?? -1;
      const unblocks = isRedLine(view, provision, stands);
      return (view.model.provisions[provision]?.axis ?? []).flatMap((_, option) => {
        if (option === stands || isRedLine(view, provision, option)) return [];
        const gain = utilityOf(view.self, view.expected.with(provision, option)) - from;
        return [{ provision, option, gain, unblocks }];
      });
    });
}

/** A gain smaller than this is not worth a conversation. */
export const WORTHWHILE = 0.01;

/** The changes by which the seat would win something. */
export function wishesOf(view: SeatView): Change[] {
  return changesOf(view).filter(({ gain, unblocks }) => gain >= WORTHWHILE || unblocks);
}

/** What stands across a red line has to go: a way out of it is worth more than its utility. */
export function pullOf({ gain, unblocks }: Change): number {
  return gain + (unblocks ? 0.3 : 0);
}

/** Above this believed likelihood of a refusal a formulation counts as firmly refused. */
const FIRM = 0.8;

/** Other members that, as far as the seat knows, firmly refuse a formulation. */
export function refusersOf(view: SeatView, provision: number, option: number): string[] {
  return view.model.members.flatMap((d) =>
    d !== view.index && (believed(view, d, provision).refusal[option] ?? 0) > FIRM
      ? [delegationId(view, d)]
      : [],
  );
}

/** Indices of the other members in the room. */
export function othersPresent(view: SeatView): number[] {
  return view.model.members.filter((d) => d !== view.index && view.state.present[d] === true);
}
