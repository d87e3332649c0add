import { brokenTie } from '../../delegates/judging.ts';
import { optionId, provisionId, type SeatView } from '../../delegates/seat-view.ts';
import { redLinesCrossed, utilityOf } from '../../engine/utility.ts';

/** What a text would be to the seat, by its own instructions alone. */
export interface Worth {
  /** Utility, in [0,1]. */
  readonly worth: number;
  /** Ids of the provisions on which it crosses a red line or breaks a tie of the seat's own. */
  readonly crossed: readonly string[];
}

/** What a change of the text would do for the seat. */
export interface Effect extends Worth {
  /** Utility of the text before. */
  readonly before: number;
  /** Whether it would be worth less than no treaty. */
  readonly below: boolean;
}

/** A tie of the seat's own that a text breaks: this formulation only with one of those. */
export interface BrokenTie {
  readonly provision: string;
  readonly option: string;
  readonly needs: string;
  readonly wanted: string;
}

export function worthOfText(view: SeatView, text: readonly number[]): Worth {
  return {
    worth: utilityOf(view.self, text),
    crossed: redLinesCrossed(view.self, text, view.lifted).map((p) => provisionId(view, p)),
  };
}

export function effectOfText(
  view: SeatView,
  from: readonly number[],
  to: readonly number[],
): Effect {
  const after = worthOfText(view, to);
  return {
    ...after,
    before: utilityOf(view.self, from),
    below: after.worth < view.self.delegation.reservation,
  };
}

/** The tie that a text breaks on a provision, or anywhere; null where it breaks none. */
export function tieBrokenBy(
  view: SeatView,
  text: readonly number[],
  provision?: number,
): BrokenTie | null {
  const tie = brokenTie(view, text, provision);
  if (tie === null) return null;
  return {
    provision: provisionId(view, tie.provision),
    option: optionId(view, tie.provision, tie.option),
    needs: provisionId(view, tie.needs),
    wanted: optionId(view, tie.needs, tie.wanted),
  };
}
