import {
  type CommandRule,
  type Context,
  firstRefusal,
  meetingOpen,
  presentMember,
  refuse,
} from './context.ts';
import type { Evolvers } from './evolver.ts';
import { isProcedural, proposerOf } from './question.ts';
import { voteBefore } from './vote.ts';

export const explainVote: CommandRule<'explain-vote'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpen(context),
      () => {
        const when = momentToExplain(context);
        if (when === null) return refuse(context, 'no-vote-to-explain', 'conduct-of-voting');
        return context.parameters.voting.explanations.includes(when)
          ? null
          : refuse(context, `no-explanation-${when}`, 'conduct-of-voting');
      },
      () => {
        const { lastVote } = context.state;
        const question = voteBefore(context.state)?.question ?? lastVote;
        const own = question !== null && proposerOf(context.state, question) === command.actor;
        return own && !context.parameters.voting.proposerMayExplain
          ? refuse(context, 'proposer-does-not-explain', 'conduct-of-voting')
          : null;
      },
      () =>
        context.state.explainedVote.includes(command.actor)
          ? refuse(context, 'already-explained', 'conduct-of-voting')
          : null,
    ),
  happen(run, { actor: by, text, reason }) {
    const when = momentToExplain(run);
    if (when === null) return;
    run.emit({
      type: 'vote-explained',
      by,
      when,
      ...(text === undefined ? {} : { text }),
      ...(reason === undefined ? {} : { reason }),
    });
  },
  candidates: (_context, actor) => [{ type: 'explain-vote', actor }],
  open: ['text'],
};

/** Votes on questions of substance are explained before voting begins or after it has closed. */
function momentToExplain(context: Context): 'before' | 'after' | null {
  const pending = voteBefore(context.state);
  if (pending === null) return context.state.lastVote === null ? null : 'after';
  return pending.begun || isProcedural(pending.question) ? null : 'before';
}

export const explainVoteEvolvers: Evolvers<'vote-explained'> = {
  'vote-explained': (state, { by }) => ({ ...state, explainedVote: [...state.explainedVote, by] }),
};
