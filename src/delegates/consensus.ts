import { allOpened, claimedNeed, opensUp } from './claims.ts';
import { aspiration, bestHope, bestHopeWith, refusedByOthers } from './concession.ts';
import { inPoints } from './figures.ts';
import { followsLine, groupLine } from './group-line.ts';
import {
  alternative,
  brokenTie,
  dearestClause,
  favourite,
  isRedLine,
  judge,
  promised,
  worthOf,
} from './judging.ts';
import { planFor } from './room-plan.ts';
import { say, think } from './say.ts';
import { optionId, provisionId, type SeatView } from './seat-view.ts';
import { consensusAsked, openClauses } from './standing.ts';
import { styleOf } from './style.ts';
import type { Wish } from './turn.ts';

/**
 * When so many have stopped a clause, the others leave it at that. A whole text is another matter:
 * whoever cannot join it says so, so that the Chair learns whose silence was consent.
 */
export const ENOUGH_OBJECTIONS = 30;

/** Small differences are not worth an objection. */
const INDIFFERENT = 0.03;

/** The objection a delegation makes when the Chair asks; null is silence, and silence consent. */
export function objection(view: SeatView): Wish | null {
  if (!view.self.member) return null;
  const asked = consensusAsked(view.state);
  if (asked === null || asked.objections.some((o) => o.by === view.seat)) return null;
  const { target } = asked;
  if (target.kind === 'clause') {
    // Objections of people may still be withdrawn, so they do not count.
    const others = asked.objections.filter((o) => !view.people.includes(o.by));
    if (others.length >= ENOUGH_OBJECTIONS) return null;
    const p = view.model.provisionIndex.get(target.provision) ?? -1;
    const option = view.model.provisions[p]?.optionIndex.get(target.option) ?? -1;
    return objectionToClause(view, p, option);
  }
  const rival = view.state.proposals.find((proposal) => proposal.id === target.proposal);
  const text =
    rival === undefined || Object.keys(rival.text).length === 0
      ? view.standing
      : view.model.provisions.map((p) => p.optionIndex.get(rival.text[p.id] ?? '') ?? -1);
  return objectionToWhole(view, text);
}

function objectionToClause(view: SeatView, p: number, option: number): Wish | null {
  if (isRedLine(view, p, option)) {
    return object(view, 'object.red-line', p, option, alternative(view, p, option), {});
  }
  if (opensUp(view) && allOpened(view)) return objectionToUnplanned(view, p, option);
  const text = view.expected.with(p, option);
  const tie = brokenTie(view, text, p);
  if (tie !== null && view.state.clauses[tie.needs]?.status !== 'agreed') {
    return objectToTie(view, tie);
  }
  // A clause agreed is a clause no longer traded: what could still be hoped for without it?
  const hope = bestHope(view).utility;
  const left = bestHopeWith(view, [p], text);
  const level = aspiration(view, hope);
  const kept = promised(view, p, option);
  const { reservation } = view.self.delegation;
  if (left.utility < reservation || judge(view, left.text).crossed.length > 0) {
    return object(view, 'object.whole', p, option, alternative(view, p, option), {
      utility: left.utility,
      reservation,
    });
  }
  if (!styleOf(view.strategy).guards) return null;
  const line = groupLine(view, p);
  const ours = line !== null && line.option === option && followsLine(view, p, line);
  const dear =
    loss(view, p, option) > fairShare(view, p) + INDIFFERENT || stillNeeds(view, p, option);
  if (kept || ours || (left.utility >= level - INDIFFERENT && !dear)) return null;
  return object(view, 'object.early', p, option, alternative(view, p, option), {
    utility: left.utility,
    aspiration: level,
  });
}

/** Where all have shown their figures, a clause is agreed as the best text for all has it. */
function objectionToUnplanned(view: SeatView, p: number, option: number): Wish | null {
  const { text, utility } = planFor(view);
  const wanted = text[p] ?? option;
  return wanted === option
    ? null
    : object(view, 'object.early', p, option, wanted, { utility, aspiration: utility });
}

/** What an option costs it against the best it could hope for on the clause. */
function loss(view: SeatView, p: number, option: number): number {
  const gap = worthOf(view, p, favourite(view, p)) - worthOf(view, p, option);
  return (view.self.salience[p] ?? 0) * gap;
}

/**
 * Whether the draft as it stands is too little for a delegation, and this clause one on which it
 * could become enough. Nothing is agreed until everything is: it keeps such a clause open.
 */
function stillNeeds(view: SeatView, p: number, option: number): boolean {
  const text = view.expected.with(p, option);
  const { utility } = judge(view, text);
  const lacking = view.self.delegation.reservation - utility;
  if (lacking <= 0) return false;
  let most = 0;
  view.model.provisions[p]?.axis.forEach((_, wanted) => {
    if (isRedLine(view, p, wanted) || refusedByOthers(view, p, wanted)) return;
    most = Math.max(most, judge(view, text.with(p, wanted)).utility - utility);
  });
  return most > Math.max(0.015, 0.25 * lacking);
}

/** How many times its share of what can be given away a clause may cost. */
const OVERSPENT = 1.6;

/**
 * The most that one clause may cost a delegation: what it can give away in all before no treaty is
 * better, shared out over the open clauses by how much it cares for each.
 */
function fairShare(view: SeatView, p: number): number {
  const budget = bestHope(view).utility - view.self.delegation.reservation;
  const open = openClauses(view.state);
  const cares = open.reduce((sum, q) => sum + (view.self.salience[q] ?? 0), 0);
  const share = cares > 0 ? (view.self.salience[p] ?? 0) / cares : 1;
  return Math.max(0, budget) * Math.min(1, OVERSPENT * share);
}

function objectionToWhole(view: SeatView, text: readonly number[]): Wish | null {
  const { utility, crossed, bearable } = judge(view, text);
  if (bearable) return holdsOut(view, utility) ? objectToTooLittle(view, text, utility) : null;
  const red = crossed.find((p) => isRedLine(view, p, text[p] ?? -1));
  if (red !== undefined) {
    const option = text[red] ?? -1;
    return object(view, 'object.red-line', red, option, alternative(view, red, option), {});
  }
  const tie = brokenTie(view, text);
  if (tie !== null) return objectToTie(view, tie);
  return objectToTooLittle(view, text, utility);
}

/** Whether it stops a text that it could live with, because it still insists on more. */
function holdsOut(view: SeatView, utility: number): boolean {
  if (opensUp(view)) return utility < claimedNeed(view) - 1e-9;
  if (!styleOf(view.strategy).holdsOut) return false;
  return utility < aspiration(view, bestHope(view).utility);
}

function objectToTooLittle(view: SeatView, text: readonly number[], utility: number): Wish {
  const { p, wanted, enough } = remedy(view, text);
  return object(view, enough ? 'object.near' : 'object.whole', p, text[p] ?? -1, wanted, {
    utility,
    reservation: view.self.delegation.reservation,
  });
}

/**
 * The one change that a delegation asks of a text that is too little for it: of those that would
 * be enough, the one that moves the text least; if none is enough, the one that gives it most.
 */
function remedy(
  view: SeatView,
  text: readonly number[],
): { p: number; wanted: number; enough: boolean } {
  const open = openClauses(view.state).filter((p) => !promised(view, p, text[p] ?? -1));
  const among = open.length > 0 ? open : [...text.keys()];
  const dearest = dearestClause(view, text, among);
  let best = { p: dearest, wanted: favourite(view, dearest), enough: false };
  let most = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const p of among) {
    const axis = view.model.provisions[p]?.axis ?? [];
    const at = axis[text[p] ?? -1] ?? 0;
    axis.forEach((there, wanted) => {
      if (wanted === text[p] || isRedLine(view, p, wanted)) return;
      const { utility, bearable } = judge(view, text.with(p, wanted));
      const wall = refusedByOthers(view, p, wanted) ? 1 : 0;
      const step = Math.abs(there - at) + wall;
      if (bearable ? step < least : least > 9 && utility - 0.2 * wall > most) {
        if (bearable) least = step;
        most = utility - 0.2 * wall;
        best = { p, wanted, enough: bearable };
      }
    });
  }
  return best;
}

function object(
  view: SeatView,
  key: 'object.red-line' | 'object.early' | 'object.near' | 'object.whole',
  p: number,
  option: number,
  wanted: number,
  figures: Readonly<Record<string, number>>,
): Wish {
  const provision = provisionId(view, p);
  const values = {
    provision,
    option: optionId(view, p, option),
    wantedOption: optionId(view, p, wanted),
  };
  // Whoever gave its figures says with them what it takes for it to join.
  const open = opensUp(view) ? { need: inPoints(claimedNeed(view)) } : {};
  return {
    command: {
      type: 'object',
      actor: view.seat,
      provision,
      reason: say(view, key, { ...values, ...open }),
    },
    thought: think(key, { ...values, ...figures }),
  };
}

function objectToTie(
  view: SeatView,
  tie: { provision: number; option: number; needs: number; wanted: number },
): Wish {
  const values = {
    provision: provisionId(view, tie.provision),
    option: optionId(view, tie.provision, tie.option),
    provision2: provisionId(view, tie.needs),
    option2: optionId(view, tie.needs, tie.wanted),
  };
  return {
    command: {
      type: 'object',
      actor: view.seat,
      provision: values.provision,
      reason: say(view, 'object.tie', values),
    },
    thought: think('object.tie', values),
  };
}
