import type { Choice } from '../../engine/command.ts';
import type { GameEvent } from '../../engine/event.ts';
import { modelOf } from '../../engine/model.ts';
import type { GameState, Method, Question, Tally } from '../../engine/state.ts';
import { tallyOf } from '../../engine/tally.ts';
import type { Names } from '../names.ts';
import { delegationCode } from './delegation-code.ts';
import { inSeatOrder } from './seat-order.ts';

export interface VoteRow {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly observer: boolean;
  readonly groups: readonly string[];
  readonly absent: boolean;
  readonly mine: boolean;
  readonly choice: Choice | null;
}

/** One vote as the board shows it, in progress or closed. Observers have no light. */
export interface VoteRecord {
  readonly question: Question;
  readonly method: Method;
  readonly closed: boolean;
  readonly rows: readonly VoteRow[];
  readonly tally: Tally;
}

/** The vote before the committee, or null when none has begun. */
export function voteInProgress(view: GameState, names: Names, language: string): VoteRecord | null {
  const before = view.business.at(-1);
  if (before?.kind !== 'vote' || !before.begun) return null;
  const { question, method, ballots } = before;
  const tally = tallyOf(modelOf(view.scenario), question, ballots, view.present);
  const rows = rowsOf(view, names, language, (index) => ballots[index] ?? null);
  return { question, method, closed: false, rows, tally };
}

/** Every vote that has been closed, in order, from the events. */
export function votesClosed(
  view: GameState,
  events: readonly GameEvent[],
  names: Names,
  language: string,
): VoteRecord[] {
  const records: VoteRecord[] = [];
  let method: Method = 'show-of-hands';
  let cast = new Map<string, Choice>();
  for (const event of events) {
    if (event.type === 'vote-announced' || event.type === 'method-requested') method = event.method;
    if (event.type === 'voting-begun') cast = new Map();
    if (event.type === 'vote-cast') cast.set(event.by, event.choice);
    if (event.type !== 'vote-closed') continue;
    const choices = cast;
    const { question, tally } = event;
    const rows = rowsOf(view, names, language, (_, id) => choices.get(id) ?? null);
    records.push({ question, method, closed: true, rows, tally });
  }
  return records;
}

function rowsOf(
  view: GameState,
  names: Names,
  language: string,
  choiceOf: (index: number, id: string) => Choice | null,
): VoteRow[] {
  const rows = view.scenario.delegations.map((delegation, index): VoteRow => {
    const choice = choiceOf(index, delegation.id);
    return {
      id: delegation.id,
      name: names.delegation(delegation.id),
      code: delegationCode(delegation),
      observer: delegation.kind === 'observer',
      groups: [],
      // Who has voted was there, whoever has left since.
      absent: choice === null && view.present[index] === false,
      mine: delegation.id === view.viewer,
      choice,
    };
  });
  return inSeatOrder(
    rows.filter((row) => !row.observer),
    language,
  );
}
