import type { VoteStory } from '../debrief.ts';
import { highest, type Template } from './candidate.ts';

function about({ question }: VoteStory): Record<string, string> {
  switch (question.kind) {
    case 'amendment':
      return { amendment: question.amendment };
    case 'part':
      return { provision: question.provision };
    case 'proposal':
      return { proposal: question.proposal };
    case 'motion':
      return { motion: question.motion };
    case 'appeal':
      return { subject: question.subject };
  }
}

/** A vote that a few ballots would have turned. */
export const narrowVote: Template = ({ votes }) => {
  const close = votes.flatMap((vote) => {
    const { yes, no, needed, missing, carried } = vote.tally;
    if (yes + no === 0) return [];
    const away = carried ? yes - needed + 1 : missing;
    return away >= 1 && away <= Math.max(1, (yes + no) / 20) ? [{ vote, away }] : [];
  });
  const closest = highest(close, ({ away }) => -away);
  if (closest === null) return null;
  const { vote, away } = closest;
  const { yes, no, abstain, carried } = vote.tally;
  return {
    key: `narrow-vote-${carried ? 'carried' : 'lost'}-${vote.question.kind}`,
    theme: 'vote',
    interest: vote.question.kind === 'proposal' ? 0.85 : 0.65,
    at: vote.at,
    values: { ...about(vote), yes, no, abstain, count: away },
  };
};

/** A member that voted for what most of its own group voted against, or the reverse. */
export const againstOwnGroup: Template = ({ votes, chronicle }) => {
  const { model } = chronicle;
  const strays = votes.flatMap(({ at, ballots }) =>
    model.scenario.groups.flatMap(({ id: group, members }) => {
      const cast = members.map((id) => ({
        id,
        ballot: ballots[model.delegationIndex.get(id) ?? -1] ?? null,
      }));
      const yes = cast.filter(({ ballot }) => ballot === 'yes').length;
      const no = cast.filter(({ ballot }) => ballot === 'no').length;
      const [few, many] = yes < no ? [yes, no] : [no, yes];
      if (few !== 1 || many < 2) return [];
      const stray = cast.find(({ ballot }) => ballot === (yes < no ? 'yes' : 'no'));
      return stray === undefined ? [] : [{ at, group, id: stray.id, many }];
    }),
  );
  const strongest = highest(strays, ({ many }) => many);
  if (strongest === null) return null;
  const { at, group, id, many } = strongest;
  return {
    key: 'against-own-group',
    theme: 'vote',
    interest: 0.6,
    at,
    values: { delegation: id, group, others: many },
  };
};
