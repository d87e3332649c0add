import { CHAIR, type Command } from '../engine/command.ts';
import { bestDraft } from './chair-draft.ts';
import { type Room, roomOf } from './chair-room.ts';
import type { ChairView } from './chair-view.ts';
import { chairSay, think } from './say.ts';
import type { Wish } from './turn.ts';

/** Asks agreement on one of these clauses that looks ripe: enough were heard and none refuses. */
export function asking(view: ChairView, provisions: readonly string[]): Wish[] {
  if (!view.model.rules.parameters.consensus.possible) return [];
  const room = roomOf(view);
  const plan = bestDraft(view, room);
  for (const provision of provisions) {
    const p = view.model.provisionIndex.get(provision) ?? -1;
    const status = view.state.clauses[p]?.status;
    if (status !== 'open' && status !== 'bracketed') continue;
    const planned = plan[p] ?? -1;
    const option = view.model.provisions[p]?.provision.options[planned]?.id ?? '';
    // Once in a meeting is enough: an objection needs time before it is worth asking again.
    if (view.agenda.asked.some((asked) => asked.startsWith(`${provision}/`))) continue;
    if (!ripe(view, room, p, planned)) continue;
    const command: Command = {
      type: 'ask-agreement',
      actor: CHAIR,
      provision,
      option,
      reason: chairSay(view, 'chair.ask-clause', { provision, option }),
    };
    return [{ command, thought: think('chair.ask-clause', { provision, option }) }];
  }
  return [];
}

function ripe(view: ChairView, room: Room, p: number, option: number): boolean {
  const enough = Math.min(room.members.length, 2 + Math.floor(room.members.length / 20));
  if ((room.heard[p] ?? 0) < enough) return false;
  return room.members.every((d, m) => {
    const tied = view.beliefs.conditions.some(
      (c) => c.by === d && c.provision === p && c.option === option,
    );
    return !tied && (room.refusal[p]?.[m * room.stride + option] ?? 0) <= 0.25;
  });
}
