import { think } from './say.ts';
import { roll, type SeatView } from './seat-view.ts';
import { businessAtHand } from './standing.ts';
import type { Wish } from './turn.ts';

/** On a matter of substance somebody usually wants it on record who voted how. */
export function askingRecord(view: SeatView): Wish | null {
  const vote = businessAtHand(view.state);
  if (vote?.kind !== 'vote' || vote.begun || vote.method !== 'show-of-hands') return null;
  if (vote.question.kind === 'motion' || vote.question.kind === 'appeal') return null;
  if (!view.model.rules.parameters.voting.onRequest.includes('recorded')) return null;
  const share = 3 / view.state.scenario.delegations.length;
  if (!view.self.member || roll(view, 'record', view.state.turn) >= share) return null;
  return {
    command: { type: 'request-method', actor: view.seat, method: 'recorded' },
    thought: think('recorded'),
  };
}
