import { CHAIR, type Command } from '../engine/command.ts';
import type { ChairView } from './chair-view.ts';
import { type ThoughtKey, think } from './say.ts';
import type { Wish } from './turn.ts';

/** A command of the Chair that needs no explanation. */
export function plain(command: Command, thought: ThoughtKey): Wish {
  return { command, thought: think(thought) };
}

/** The floor for whoever is next on the list, or claimed a reply, while time is left. */
export function floorGiven(view: ChairView): Wish[] {
  const { list, replies } = view.state.floor;
  const to = list[0] ?? replies[0];
  if (to === undefined || view.slots < 1) return [];
  return [plain({ type: 'give-floor', actor: CHAIR, to }, 'chair.floor')];
}
