import { amending, withdrawing } from './amending.ts';
import { bracketing, lifting } from './brackets.ts';
import { askingCapital } from './capital.ts';
import { closingWord } from './closing.ts';
import { objection } from './consensus.ts';
import { explainingVote } from './explaining.ts';
import { declaringLine, joining } from './group-line.ts';
import type { MomentKind } from './moment.ts';
import { movingSuspension, speakingOnMotion } from './motions.ts';
import { offering } from './offers.ts';
import { CORRIDOR } from './seat-order.ts';
import { roll, type SeatView } from './seat-view.ts';
import { askingBridge, sharing } from './sharing.ts';
import { openClauses } from './standing.ts';
import { inscription } from './statements.ts';
import type { Wish } from './turn.ts';
import { askingRecord } from './voting-method.ts';

/** How often a seat may act in one moment. */
export const ACTS: Readonly<Record<MomentKind, number>> = {
  quiet: 0,
  meeting: 2,
  item: 2,
  statement: 0,
  round: 2,
  draft: 1,
  ask: 1,
  failed: 1,
  announced: 1,
  ballot: 0,
  counted: 1,
  motion: 1,
  ruling: 0,
  closing: 1,
};

/** What a seat wants to do of its own accord at this moment, best first. */
export function seatWishes(view: SeatView, kind: MomentKind): Wish[] {
  switch (kind) {
    case 'meeting':
      return some(
        joining(view),
        askingCapital(view),
        declaringLine(view),
        debating(view) ? inscription(view) : null,
      );
    case 'item': {
      const p = view.model.provisionIndex.get(view.state.meeting.item ?? '') ?? -1;
      return some(p < 0 ? null : bracketing(view, p), inscription(view));
    }
    case 'round':
      return some(
        lifting(view),
        promisedBrackets(view),
        joining(view),
        wantsToOffer(view) ? offering(view) : null,
        sharing(view),
        askingBridge(view),
      );
    case 'draft':
      return some(lifting(view), withdrawing(view), promisedBrackets(view), amending(view));
    case 'ask':
      return some(objection(view));
    case 'failed':
      return some(movingSuspension(view));
    case 'announced':
      return some(askingRecord(view));
    case 'counted':
      return some(explainingVote(view));
    case 'motion':
      return some(speakingOnMotion(view));
    case 'closing':
      return some(closingWord(view));
    default:
      return [];
  }
}

function some(...wishes: readonly (Wish | null)[]): Wish[] {
  return wishes.filter((wish) => wish !== null);
}

function debating(view: SeatView): boolean {
  return view.model.meetings[view.state.meeting.index]?.business === 'general-debate';
}

/** Brackets on what stands where it promised support to other words. */
function promisedBrackets(view: SeatView): Wish | null {
  for (const p of openClauses(view.state)) {
    if (view.expected[p] === view.standing[p]) continue;
    const wish = bracketing(view, p);
    if (wish !== null) return wish;
  }
  return null;
}

/** Ready ones make an offer in most rounds; of a full corridor about a dozen do. */
function wantsToOffer(view: SeatView): boolean {
  if ((view.state.contacts[view.index] ?? 0) > 0) return false;
  const { initiative } = view.self.delegation.temperament;
  const crowd = Math.min(1, 14 / Math.min(CORRIDOR, view.state.scenario.delegations.length));
  return roll(view, 'offer', view.state.turn) < (0.35 + 0.6 * initiative) * crowd;
}
