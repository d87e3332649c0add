import { isSettled } from '../engine/clause.ts';
import { aspiration, bestHope } from './concession.ts';
import { alternative, favourite, isRedLine, judge, promised, worthOf } from './judging.ts';
import { say, think } from './say.ts';
import { optionId, provisionId, type SeatView } from './seat-view.ts';
import type { Wish } from './turn.ts';

/** Brackets it places on a clause: what stands is not agreed, and this is wanted instead. */
export function bracketing(view: SeatView, p: number): Wish | null {
  const clause = view.state.clauses[p];
  if (clause === undefined || !view.self.member) return null;
  if (isSettled(clause)) return null;
  if (clause.brackets.some((bracket) => bracket.by === view.seat)) return null;
  const stands = view.standing[p] ?? -1;
  const owed = view.expected[p] ?? stands;
  const provision = provisionId(view, p);
  const option = optionId(view, p, stands);
  if (promised(view, p, stands)) return null;
  const place = (
    wanted: number,
    key: 'brackets.deal' | 'brackets.red-line' | 'brackets.costly',
  ) => {
    const values = { provision, option, wantedOption: optionId(view, p, wanted) };
    return {
      command: {
        type: 'place-brackets' as const,
        actor: view.seat,
        provision,
        option: values.wantedOption,
        reason: say(view, key, values),
      },
      thought: think(key, { ...values, value: worthOf(view, p, stands) }),
    };
  };
  const holders = (option: number): number => {
    const id = optionId(view, p, option);
    return clause.brackets.filter((bracket) => bracket.option === id).length;
  };
  // Two who hold a clause open for a deal are enough for the Chair to see it.
  if (owed !== stands) return holders(owed) < 2 ? place(owed, 'brackets.deal') : null;
  const wanted = alternative(view, p, stands);
  if (wanted === stands) return null;
  // Where another already holds the clause open for the same words, one bracket is enough.
  const held = holders(wanted) > 0;
  const red = isRedLine(view, p, stands);
  if (held && !red) return null;
  if (red) return clause.brackets.length > 6 ? null : place(wanted, 'brackets.red-line');
  const loss = worthOf(view, p, favourite(view, p)) - worthOf(view, p, stands);
  const { firmness } = view.self.delegation.temperament;
  const equal = 1 / Math.max(1, view.model.provisions.length);
  const matters = (view.self.salience[p] ?? 0) >= 0.8 * equal;
  if (!matters || loss < 0.6 - 0.35 * firmness) return null;
  return place(wanted, 'brackets.costly');
}

/** Brackets it lifts, because what stands will do by now or was promised. */
export function lifting(view: SeatView): Wish | null {
  const mine = view.state.clauses.findIndex((clause, p) => {
    if (!clause.brackets.some((bracket) => bracket.by === view.seat)) return false;
    return promised(view, p, view.standing[p] ?? -1) || contentWith(view, p);
  });
  if (mine < 0) return null;
  const provision = provisionId(view, mine);
  const values = { provision, option: optionId(view, mine, view.standing[mine] ?? -1) };
  return {
    command: {
      type: 'lift-brackets',
      actor: view.seat,
      provision,
      reason: say(view, 'brackets.lifted', values),
    },
    thought: think('brackets.lifted', values),
  };
}

function contentWith(view: SeatView, p: number): boolean {
  const stands = view.standing[p] ?? -1;
  if (isRedLine(view, p, stands) || view.expected[p] !== stands) return false;
  const { utility, bearable } = judge(view, view.standing);
  return bearable && utility >= aspiration(view, bestHope(view).utility);
}
