import { CHAIR, type Command } from '../engine/command.ts';
import { bestDraft } from './chair-draft.ts';
import { type Room, roomOf } from './chair-room.ts';
import type { ChairView } from './chair-view.ts';
import { chairSay, think } from './say.ts';
import type { Wish } from './turn.ts';

/** Asks agreement on one of these clauses that looks ripe: enough were heard and none refuses. */
export function asking(view: ChairView, provisions: readonly string[]): Wish[] {
  if (!view.model.rules.parameters.consensus.possible) return [];
  const untried = provisions.filter((provision) => {
    const p = view.model.provisionIndex.get(provision) ?? -1;
    const status = view.state.clauses[p]?.status;
    // Once in a meeting is enough: an objection needs time before it is worth asking again.
    const asked = view.agenda.asked.some((mark) => mark.startsWith(`${provision}/`));
    return !asked && (status === 'open' || status === 'bracketed') && enoughHeard(view, p);
  });
  if (untried.length === 0) return [];
  const room = roomOf(view);
  const plan = bestDraft(view, room);
  for (const provision of untried) {
    const p = view.model.provisionIndex.get(provision) ?? -1;
    const planned = plan[p] ?? -1;
    const option = view.model.provisions[p]?.provision.options[planned]?.id ?? '';
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

/** Whether enough of those present were heard on a clause to ask agreement on it. */
function enoughHeard(view: ChairView, p: number): boolean {
  const row = view.beliefs.heard[p];
  let present = 0;
  let heard = 0;
  for (const d of view.model.members) {
    if (view.state.present[d] !== true) continue;
    present++;
    if ((row?.[d] ?? null) !== null) heard++;
  }
  return heard >= Math.min(present, 2 + Math.floor(present / 20));
}

function ripe(view: ChairView, room: Room, p: number, option: number): boolean {
  return room.members.every((d, m) => {
    const tied = view.beliefs.conditions.some(
      (c) => c.by === d && c.provision === p && c.option === option,
    );
    return !tied && (room.refusal[p]?.[m * room.stride + option] ?? 0) <= 0.25;
  });
}
