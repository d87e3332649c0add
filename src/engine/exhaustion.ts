import {
  type CommandRule,
  type Context,
  currentMeeting,
  firstRefusal,
  meetingOpen,
  nothingPending,
  onlyTheChair,
  refuse,
} from './context.ts';
import type { Evolvers } from './evolver.ts';
import type { Refusal } from './refusal.ts';

export const declareExhausted: CommandRule<'declare-exhausted'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => meetingOpen(context),
      () => nothingPending(context),
      () =>
        context.parameters.consensus.exhaustion
          ? null
          : refuse(context, 'exhaustion-not-required', 'exhaustion', {}, ['put-to-vote']),
      () => {
        const business = currentMeeting(context)?.business;
        return business === 'final' || business === 'adoption'
          ? null
          : refuse(context, 'too-early-for-votes', 'order-of-business');
      },
      () =>
        context.state.exhausted
          ? refuse(context, 'already-exhausted', 'exhaustion', {}, ['put-to-vote'])
          : null,
      () => effortsMade(context),
    ),
  happen: (run) => run.emit({ type: 'efforts-exhausted' }),
  candidates: (_context, actor) => [{ type: 'declare-exhausted', actor }],
};

/**
 * Efforts are exhausted when the whole text has met objections as often as the rules ask, or when
 * agreement was sought in vain on every clause that a pending amendment would change. How often is
 * this simulation's reading of 75/282, which leaves it to the Chair and the Bureau.
 */
function effortsMade(context: Context): Refusal | null {
  const { state, parameters } = context;
  const needed = parameters.consensus.attempts;
  if (state.failedAttempts >= needed) return null;
  const live = state.amendments.filter((a) => a.status === 'live');
  if (live.length > 0 && live.every((a) => state.failedClauses.includes(a.provision))) return null;
  return refuse(
    context,
    'efforts-not-made',
    'exhaustion',
    { attempts: state.failedAttempts, needed },
    ['ask-adoption', 'ask-agreement'],
  );
}

export const exhaustionEvolvers: Evolvers<'efforts-exhausted'> = {
  'efforts-exhausted': (state) => ({ ...state, exhausted: true }),
};
