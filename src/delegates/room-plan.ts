import { utilityOf } from '../engine/utility.ts';
import { textMark } from './agenda.ts';
import type { Beliefs } from './beliefs.ts';
import { bestJointText, type Party } from './joint-text.ts';
import { type Listener, partyOf } from './parties.ts';
import { believed, type SeatView } from './seat-view.ts';
import { openClauses } from './standing.ts';

/** What a delegation that plans for all thinks is the best text the room can agree on. */
export interface Plan {
  readonly text: readonly number[];
  /** What that text is worth to itself, in [0,1]. */
  readonly utility: number;
}

interface Kept {
  readonly clauses: SeatView['state']['clauses'];
  readonly present: SeatView['state']['present'];
  readonly time: number;
  readonly notes: SeatView['notes'];
  readonly self: SeatView['self'];
  readonly lifted: number;
  readonly plan: Plan;
}

/** The last plan of each seat for each state of beliefs: it is asked for often. */
const plans = new WeakMap<Beliefs, Map<string, Kept>>();

/**
 * The text with the highest joint worth as the seat sees it: its own instructions exactly, the
 * others by their figures or by what was heard of them, in private too. Settled clauses stand.
 */
export function planFor(view: SeatView): Plan {
  let bySeat = plans.get(view.beliefs);
  if (bySeat === undefined) {
    bySeat = new Map();
    plans.set(view.beliefs, bySeat);
  }
  const { clauses, present } = view.state;
  const { time, notes, self } = view;
  const lifted = view.state.capital[view.seat]?.lifted.length ?? 0;
  const known = bySeat.get(view.seat);
  if (
    known?.clauses === clauses &&
    known.present === present &&
    known.time === time &&
    known.notes === notes &&
    known.self === self &&
    known.lifted === lifted
  ) {
    return known.plan;
  }
  const plan = planned(view);
  bySeat.set(view.seat, { clauses, present, time, notes, self, lifted, plan });
  return plan;
}

function planned(view: SeatView): Plan {
  const { model, beliefs, state } = view;
  const listener: Listener = {
    model,
    beliefs,
    time: view.time,
    impressionOf: (delegation, provision) => believed(view, delegation, provision),
  };
  const others = model.members.filter((d) => d !== view.index && state.present[d] === true);
  const parties = [selfAsParty(view), ...others.map((d) => partyOf(listener, d))];
  const tried = new Set(beliefs.attempts.map(({ text }) => textMark(text)));
  const text = bestJointText({
    parties,
    open: openClauses(state),
    sizes: model.provisions.map(({ axis }) => axis.length),
    starts: [view.standing],
    refused: (candidate) => tried.size > 0 && tried.has(textMark(candidate)),
  });
  return { text, utility: utilityOf(view.self, text) };
}

/** No refusal is put down as certain, because what is left after it is divided by. */
const NEVER = 0.999_999;

function selfAsParty(view: SeatView): Party {
  const { self } = view;
  const { reservation } = self.delegation;
  return {
    share: self.values.map((row, p) => row.map((value) => (self.salience[p] ?? 0) * value)),
    refusal: self.redLines.map((row, p) =>
      row.map((is, option) => (is && !view.lifted(p, option) ? NEVER : 0)),
    ),
    ties: self.links.flatMap((link) =>
      link.when.options.flatMap((concerned, option) =>
        concerned
          ? [
              {
                provision: link.when.provision,
                option,
                needs: link.needs.provision,
                wanted: link.needs.options,
                loss: link.penalty,
                blocking: link.blocking,
              },
            ]
          : [],
      ),
    ),
    need: reservation + 1e-6,
    slope: 1e6,
    least: 0,
    floor: reservation,
  };
}
