import type { Choice } from '../../engine/command.ts';
import type { GameEvent } from '../../engine/event.ts';
import type { GameState, Question, Stance } from '../../engine/state.ts';

/** What everybody in the room can know of a delegation. */
export interface DelegationFacts {
  readonly id: string;
  readonly iso2: string | null;
  readonly observer: boolean;
  readonly present: boolean;
  readonly groups: readonly string[];
  readonly stances: readonly { readonly provision: string; readonly stance: Stance }[];
  readonly votes: readonly { readonly question: Question; readonly choice: Choice }[];
  /** In [0,1]. */
  readonly credibility: number;
}

/** Gathers them from the view and the events the reader may see; null for an unknown id. */
export function delegationFacts(
  view: GameState,
  events: readonly GameEvent[],
  id: string,
): DelegationFacts | null {
  const index = view.scenario.delegations.findIndex((one) => one.id === id);
  const delegation = view.scenario.delegations[index];
  if (delegation === undefined) return null;
  return {
    id,
    iso2: delegation.iso2 ?? null,
    observer: delegation.kind === 'observer',
    present: view.present[index] === true,
    groups: view.groups.filter((group) => group.members.includes(id)).map((group) => group.id),
    stances: view.scenario.provisions.flatMap((provision, at) => {
      const stance = view.stances[at]?.[index] ?? null;
      return stance === null ? [] : [{ provision: provision.id, stance }];
    }),
    votes: votesOf(events, id),
    credibility: view.credibility[index] ?? 0,
  };
}

function votesOf(events: readonly GameEvent[], id: string): DelegationFacts['votes'] {
  const votes: { question: Question; choice: Choice }[] = [];
  let question: Question | null = null;
  for (const event of events) {
    if (event.type === 'vote-announced') question = event.question;
    if (event.type === 'vote-cast' && event.by === id && question !== null) {
      votes.push({ question, choice: event.choice });
    }
  }
  return votes;
}
