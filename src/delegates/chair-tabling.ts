import { CHAIR, type Command } from '../engine/command.ts';
import { bestDraft } from './chair-draft.ts';
import { read, roomOf } from './chair-room.ts';
import type { ChairView } from './chair-view.ts';
import { chairSay, think } from './say.ts';
import { openClauses } from './standing.ts';
import type { Wish } from './turn.ts';

/** A revised draft. At the end of the negotiation it sweeps the remaining brackets away. */
export function tabling(
  view: ChairView,
  clean: boolean,
  key: 'chair.draft.revised' | 'chair.draft.retry',
): Wish[] {
  return tablingText(view, bestDraft(view), clean, key);
}

/** Tables this text, as far as clauses are open. */
export function tablingText(
  view: ChairView,
  best: readonly number[],
  clean: boolean,
  key: 'chair.draft.revised' | 'chair.draft.retry',
): Wish[] {
  const room = roomOf(view);
  const text: Record<string, string> = {};
  for (const p of openClauses(view.state)) {
    const clause = view.state.clauses[p];
    const option = view.model.provisions[p]?.provision.options[best[p] ?? -1]?.id;
    if (clause === undefined || option === undefined) continue;
    if (option !== clause.option || (clean && clause.status === 'bracketed')) {
      text[clause.provision] = option;
    }
  }
  const changes = Object.keys(text).length;
  if (changes === 0) return [];
  const { blockers, support } = read(view, room, best);
  const command: Command = {
    type: 'table-draft',
    actor: CHAIR,
    text,
    reason: chairSay(view, key, { changes }),
  };
  return [{ command, thought: think('chair.draft', { blockers, support, changes }) }];
}

/** Asked for a bridging text, the Chair tables what seems to divide the room least on the clause. */
export function bridging(view: ChairView): Wish[] {
  const asked = Object.keys(view.state.bridging);
  // Too many drafts in one meeting, and nobody knows any more which is on the table.
  if (asked.length === 0 || view.agenda.drafts >= 3) return [];
  const best = bestDraft(view);
  return asked.flatMap((provision): Wish[] => {
    const p = view.model.provisionIndex.get(provision) ?? -1;
    const option = view.model.provisions[p]?.provision.options[best[p] ?? -1]?.id;
    if (option === undefined || best[p] === view.standing[p]) return [];
    const command: Command = {
      type: 'table-draft',
      actor: CHAIR,
      text: { [provision]: option },
      reason: chairSay(view, 'chair.draft.bridging', { provision, option }),
    };
    return [{ command, thought: think('chair.bridging', { provision, option }) }];
  });
}
