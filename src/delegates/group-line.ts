import type { Choice } from '../engine/command.ts';
import type { SeatView } from './seat-view.ts';
import { businessAtHand } from './standing.ts';

/** Where the seat's group stands on the question being voted, and how strongly it binds. */
export interface GroupLean {
  readonly choice: Choice | null;
  readonly discipline: number;
}

/** The line of the most disciplined group it belongs to, read from the votes already cast. */
export function groupLean(view: SeatView): GroupLean {
  const vote = businessAtHand(view.state);
  if (vote?.kind !== 'vote') return { choice: null, discipline: 0 };
  let lean: GroupLean = { choice: null, discipline: 0 };
  for (const group of view.state.scenario.groups) {
    if (group.discipline <= lean.discipline || !group.members.includes(view.seat)) continue;
    let yes = 0;
    let no = 0;
    for (const member of group.members) {
      const cast = vote.ballots[view.model.delegationIndex.get(member) ?? -1] ?? null;
      if (cast === 'yes') yes++;
      else if (cast === 'no') no++;
    }
    if (yes === no) continue;
    lean = { choice: yes > no ? 'yes' : 'no', discipline: group.discipline };
  }
  return lean;
}
