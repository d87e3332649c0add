import { CHAIRS_DRAFT } from '../engine/state.ts';
import { alternative, dearestClause, judge } from './judging.ts';
import { say, think } from './say.ts';
import { optionId, provisionId, roll, type SeatView } from './seat-view.ts';
import { openClauses } from './standing.ts';
import type { Wish } from './turn.ts';

/** More amendments than this before the committee, and nobody would follow the vote. */
const MOST_LIVE = 3;

/**
 * An amendment, once it is too late for brackets and the draft is one that the delegation could
 * not join. It is the last resort of the few who are ready to be voted down: one each, and none
 * where others have put theirs.
 */
export function amending(view: SeatView): Wish | null {
  const kind = view.model.meetings[view.state.meeting.index]?.business;
  if (!view.self.member || (kind !== 'final' && kind !== 'adoption')) return null;
  const { amendments } = view.state;
  if (amendments.some((a) => a.sponsors.includes(view.seat))) return null;
  if (amendments.filter((a) => a.status === 'live').length >= MOST_LIVE) return null;
  const { bearable, crossed, utility } = judge(view, view.standing);
  if (bearable) return null;
  const { initiative, firmness } = view.self.delegation.temperament;
  if (roll(view, 'amend', view.state.meeting.index) > 0.7 * initiative * firmness) return null;
  const open = openClauses(view.state);
  const p = crossed.find((at) => open.includes(at)) ?? dearestClause(view, view.standing, open);
  const wanted = alternative(view, p, view.standing[p] ?? -1);
  if (!open.includes(p) || wanted === view.standing[p]) return null;
  const values = { provision: provisionId(view, p), option: optionId(view, p, wanted) };
  return {
    command: {
      type: 'propose-amendment',
      actor: view.seat,
      proposal: CHAIRS_DRAFT,
      ...values,
      reason: say(view, 'amendment', values),
    },
    thought: think('amendment.proposed', { ...values, utility }),
  };
}

/** Withdraws an amendment that the draft no longer makes necessary. */
export function withdrawing(view: SeatView): Wish | null {
  const mine = view.state.amendments.find(
    (a) => a.status === 'live' && a.sponsors[0] === view.seat && a.proposal === CHAIRS_DRAFT,
  );
  if (mine === undefined || !judge(view, view.standing).bearable) return null;
  const values = { provision: mine.provision, option: mine.option };
  return {
    command: {
      type: 'withdraw-amendment',
      actor: view.seat,
      amendment: mine.id,
      reason: say(view, 'amendment.withdrawn', values),
    },
    thought: think('amendment.withdrawn', values),
  };
}
