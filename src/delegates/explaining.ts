import { ballotOn } from './ballot.ts';
import { think } from './say.ts';
import { roll, type SeatView } from './seat-view.ts';
import type { Wish } from './turn.ts';

/** Whether it takes the floor after a vote to say why it voted as it did: a few do. */
export function explainingVote(view: SeatView): Wish | null {
  const question = view.state.lastVote;
  if (question === null || !view.self.member) return null;
  const share = Math.min(0.4, 5 / view.state.scenario.delegations.length);
  if (roll(view, 'explain', view.state.turn) >= share) return null;
  const cast = ballotOn(view, question);
  if (cast.command.type !== 'vote' || cast.command.reason === undefined) return null;
  return {
    command: { type: 'explain-vote', actor: view.seat, reason: cast.command.reason },
    thought: think('explain-vote'),
  };
}
