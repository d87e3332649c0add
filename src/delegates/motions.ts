import type { Choice } from '../engine/command.ts';
import type { Business, Question } from '../engine/state.ts';
import { judge } from './judging.ts';
import { say, think } from './say.ts';
import { roll, type SeatView } from './seat-view.ts';
import { businessAtHand, slotsLeft } from './standing.ts';
import type { Wish } from './turn.ts';

type MotionQuestion = Pick<Extract<Question, { kind: 'motion' }>, 'motion' | 'target' | 'parts'>;

/** How it votes on a motion: by whether time, or a vote, would serve it. */
export function motionChoice(view: SeatView, question: MotionQuestion): Choice {
  const { crossed, bearable } = judge(view, view.standing);
  switch (question.motion) {
    case 'suspend-meeting':
      // Consultations help whoever still needs something, and cost whoever is content.
      return slotsLeft(view.state, view.model) > 0 ? 'yes' : 'no';
    case 'adjourn-meeting':
    case 'adjourn-debate':
    case 'competence':
      return bearable || view.time < 0.9 ? 'no' : abstention(view);
    case 'close-debate':
      return bearable ? 'yes' : 'no';
    case 'reconsider':
    case 'division': {
      const touched = question.motion === 'division' ? question.parts : [question.target ?? ''];
      const hurts = crossed.some((p) => touched.includes(view.model.provisions[p]?.id ?? ''));
      return hurts || !bearable ? 'yes' : 'no';
    }
  }
}

/** Whether it speaks on the motion before the committee. */
export function speakingOnMotion(view: SeatView): Wish | null {
  const motion = businessAtHand(view.state);
  if (motion?.kind !== 'motion' || !view.self.member || motion.by === view.seat) return null;
  if (motion.spokenFor.includes(view.seat) || motion.spokenAgainst.includes(view.seat)) return null;
  if (roll(view, 'motion', view.state.turn) > 0.3) return null;
  const choice = motionChoice(view, motion);
  if (choice === 'abstain' || !placeLeft(view, motion, choice)) return null;
  const side = choice === 'yes' ? 'for' : 'against';
  return {
    command: {
      type: 'speak-on-motion',
      actor: view.seat,
      side,
      reason: say(view, side === 'for' ? 'motion.for' : 'motion.against'),
    },
    thought: think(`motion.${side}`, { motion: motion.motion }),
  };
}

function placeLeft(
  view: SeatView,
  motion: Extract<Business, { kind: 'motion' }>,
  choice: Choice,
): boolean {
  const rule = view.model.motions.get(motion.motion);
  if (rule === undefined) return false;
  return choice === 'yes'
    ? motion.spokenFor.length < rule.speakersFor
    : motion.spokenAgainst.length < rule.speakersAgainst;
}

/**
 * After consensus on the whole has failed, one who could live with the text and has time left
 * asks for a suspension, so that the room can talk. Others leave it to whoever is readier.
 */
export function movingSuspension(view: SeatView): Wish | null {
  if (!view.self.member || slotsLeft(view.state, view.model) < 1) return null;
  if (view.state.meeting.status !== 'open') return null;
  const { initiative } = view.self.delegation.temperament;
  const { bearable, utility } = judge(view, view.standing);
  if (!bearable || roll(view, 'suspend', view.state.turn) > 0.4 + 0.5 * initiative) return null;
  return {
    command: { type: 'move', actor: view.seat, motion: 'suspend-meeting' },
    thought: think('suspension', { utility }),
  };
}

function abstention(view: SeatView): Choice {
  return view.model.rules.parameters.voting.abstention ? 'abstain' : 'no';
}
