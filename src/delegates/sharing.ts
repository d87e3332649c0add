import { isRedLine } from './judging.ts';
import { say, think } from './say.ts';
import { optionId, provisionId, roll, type SeatView } from './seat-view.ts';
import { openClauses } from './standing.ts';
import type { Wish } from './turn.ts';

/** An open delegation tells whoever asks for what is a red line of its own, so as to lose no time. */
export function sharing(view: SeatView): Wish | null {
  const { candour } = view.self.delegation.temperament;
  if (!view.self.member || candour < 0.5) return null;
  if (roll(view, 'share', view.state.turn) > 0.5 * candour) return null;
  for (const p of openClauses(view.state)) {
    const provision = provisionId(view, p);
    for (const bracket of view.state.clauses[p]?.brackets ?? []) {
      const option = view.model.provisions[p]?.optionIndex.get(bracket.option) ?? -1;
      if (bracket.by === view.seat || !isRedLine(view, p, option)) continue;
      if (view.notes.told.includes(`${bracket.by}/${provision}`)) continue;
      const values = { provision, option: optionId(view, p, option) };
      return {
        command: {
          type: 'share-red-line',
          actor: view.seat,
          to: [bracket.by],
          provision,
          options: [values.option],
          reason: say(view, 'red-line.shared', values),
        },
        thought: think('red-line', { ...values, delegation: bracket.by }),
      };
    }
  }
  return null;
}

/** Where brackets face brackets, somebody asks the Chair to build a bridge. */
export function askingBridge(view: SeatView): Wish | null {
  const { initiative } = view.self.delegation.temperament;
  const crowd = Math.min(1, 8 / view.state.scenario.delegations.length);
  if (!view.self.member || roll(view, 'bridge', view.state.turn) > 0.12 * initiative * crowd)
    return null;
  for (const p of openClauses(view.state)) {
    const clause = view.state.clauses[p];
    if (clause === undefined || !clause.brackets.some((b) => b.by === view.seat)) continue;
    const rival = clause.brackets.some((b) => b.option !== clause.brackets[0]?.option);
    const asked = (view.state.bridging[clause.provision] ?? []).length > 0;
    if (!rival || asked) continue;
    const values = { provision: clause.provision };
    return {
      command: { type: 'ask-bridging', actor: view.seat, ...values },
      thought: think('bridge', values),
    };
  }
  return null;
}
