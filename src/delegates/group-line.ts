import type { Choice } from '../engine/command.ts';
import { isRedLine, worthOf } from './judging.ts';
import { think } from './say.ts';
import { believed, optionId, type SeatView } from './seat-view.ts';
import { businessAtHand, openClauses } from './standing.ts';
import type { Wish } from './turn.ts';

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

/** Groups formed in the room bind as much as those who formed them meant it. */
const FORMED_HERE = 0.5;

export interface GroupLine {
  readonly group: string;
  readonly option: number;
  readonly discipline: number;
}

/** The declared position of a group of its own on a provision, of the most disciplined one. */
export function groupLine(view: SeatView, provision: number): GroupLine | null {
  const at = view.model.provisions[provision];
  if (at === undefined) return null;
  let line: GroupLine | null = null;
  for (const group of view.state.groups) {
    const option = at.optionIndex.get(group.positions[at.id] ?? '');
    if (option === undefined || !group.members.includes(view.seat)) continue;
    const discipline = disciplineOf(view, group.id);
    if (line === null || discipline > line.discipline)
      line = { group: group.id, option, discipline };
  }
  return line;
}

/** Whether it speaks and acts for its group's line, though it might prefer other words itself. */
export function followsLine(view: SeatView, provision: number, line: GroupLine): boolean {
  if (isRedLine(view, provision, line.option)) return false;
  const top = Math.max(...(view.self.values[provision] ?? [0]));
  return worthOf(view, provision, line.option) >= top * (0.95 - 0.5 * line.discipline);
}

/** The coordinator of a group declares a line where the members heard are near enough. */
export function declaringLine(view: SeatView): Wish | null {
  for (const group of view.state.groups) {
    if (group.members[0] !== view.seat || group.members.length < 3) continue;
    if (disciplineOf(view, group.id) < 0.25) continue;
    for (const p of openClauses(view.state)) {
      const provision = view.model.provisions[p];
      if (provision === undefined || provision.id in group.positions) continue;
      const option = commonGround(view, group.members, p);
      if (option < 0) continue;
      const values = {
        group: group.id,
        provision: provision.id,
        option: optionId(view, p, option),
      };
      return {
        command: { type: 'set-group-position', actor: view.seat, ...values },
        thought: think('group-line', values),
      };
    }
  }
  return null;
}

function commonGround(view: SeatView, members: readonly string[], p: number): number {
  const axis = view.model.provisions[p]?.axis ?? [];
  const sums = axis.map((_, option) => worthOf(view, p, option));
  const refused = axis.map((_, option) => isRedLine(view, p, option));
  let heard = 1;
  for (const id of members) {
    const d = view.model.delegationIndex.get(id) ?? -1;
    if (d === view.index || (view.beliefs.heard[p]?.[d] ?? null) === null) continue;
    const known = believed(view, d, p);
    heard++;
    axis.forEach((_, option) => {
      sums[option] = (sums[option] ?? 0) + (known.worth[option] ?? 0);
      if ((known.refusal[option] ?? 0) > 0.8) refused[option] = true;
    });
  }
  if (heard < Math.max(3, members.length / 5)) return -1;
  let best = -1;
  sums.forEach((sum, option) => {
    if (refused[option] === true || sum / heard < 0.65) return;
    if (best < 0 || sum > (sums[best] ?? 0)) best = option;
  });
  return best;
}

/** Invited into a group, it joins when it can speak for what the group stands for. */
export function joining(view: SeatView): Wish | null {
  for (const group of view.state.groups) {
    if (!group.invited.includes(view.seat) || group.members.includes(view.seat)) continue;
    const lines = Object.entries(group.positions).map(([provision, option]) => {
      const p = view.model.provisionIndex.get(provision) ?? -1;
      return { p, option: view.model.provisions[p]?.optionIndex.get(option) ?? -1 };
    });
    const agrees = lines.filter(({ p, option }) => worthOf(view, p, option) >= 0.5).length;
    if (lines.some(({ p, option }) => isRedLine(view, p, option)) || agrees * 2 < lines.length) {
      continue;
    }
    return {
      command: { type: 'join-group', actor: view.seat, group: group.id },
      thought: think('group-joined', { group: group.id }),
    };
  }
  return null;
}

function disciplineOf(view: SeatView, group: string): number {
  return view.state.scenario.groups.find((g) => g.id === group)?.discipline ?? FORMED_HERE;
}
