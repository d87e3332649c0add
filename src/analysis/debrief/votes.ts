import type { Choice } from '../../engine/command.ts';
import type { Method } from '../../engine/state.ts';
import type { Chronicle } from './chronicle.ts';
import type { VoteStory } from './debrief.ts';

/** Every vote that was closed, in order, with each delegation's ballot. */
export function votesOf({ model, events }: Chronicle): VoteStory[] {
  const votes: VoteStory[] = [];
  let method: Method = 'show-of-hands';
  let ballots: (Choice | null)[] = [];
  events.forEach((event, at) => {
    switch (event.type) {
      case 'vote-announced':
        method = event.method;
        break;
      case 'method-requested':
        method = event.method;
        break;
      case 'voting-begun':
        ballots = model.delegations.map(() => null);
        break;
      case 'vote-cast':
        ballots[model.delegationIndex.get(event.by) ?? -1] = event.choice;
        break;
      case 'vote-closed':
        votes.push({ at, question: event.question, method, ballots, tally: event.tally });
        ballots = model.delegations.map(() => null);
        break;
    }
  });
  return votes;
}
