import { aspiration, bestHope, bestHopeWith } from './concession.ts';
import { followsLine, groupLine } from './group-line.ts';
import { alternative, brokenTie, dearestClause, isRedLine, judge, promised } from './judging.ts';
import { say, think } from './say.ts';
import { optionId, provisionId, type SeatView } from './seat-view.ts';
import { consensusAsked } from './standing.ts';
import type { Wish } from './turn.ts';

/** So many objections by computers are never withdrawn, and need no company. */
export const ENOUGH_OBJECTIONS = 8;

/** Small differences are not worth an objection. */
const INDIFFERENT = 0.03;

/** The objection a delegation makes when the Chair asks; null is silence, and silence consent. */
export function objection(view: SeatView): Wish | null {
  if (!view.self.member) return null;
  const asked = consensusAsked(view.state);
  if (asked === null || asked.objections.some((o) => o.by === view.seat)) return null;
  // When many have objected, one more objection tells the Chair nothing. Objections of people may
  // still be withdrawn, so they do not count.
  const others = asked.objections.filter((o) => !view.people.includes(o.by));
  if (others.length >= ENOUGH_OBJECTIONS) return null;
  const { target } = asked;
  if (target.kind === 'clause') {
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
  const line = groupLine(view, p);
  const ours = line !== null && line.option === option && followsLine(view, p, line);
  if (kept || ours || left.utility >= level - INDIFFERENT) return null;
  return object(view, 'object.early', p, option, alternative(view, p, option), {
    utility: left.utility,
    aspiration: level,
  });
}

function objectionToWhole(view: SeatView, text: readonly number[]): Wish | null {
  const { utility, crossed, bearable } = judge(view, text);
  if (bearable) return null;
  const red = crossed.find((p) => isRedLine(view, p, text[p] ?? -1));
  if (red !== undefined) {
    const option = text[red] ?? -1;
    return object(view, 'object.red-line', red, option, alternative(view, red, option), {});
  }
  const tie = brokenTie(view, text);
  if (tie !== null) return objectToTie(view, tie);
  const open = text.flatMap((option, p) => (promised(view, p, option) ? [] : [p]));
  const p = dearestClause(view, text, open);
  const option = text[p] ?? -1;
  return object(view, 'object.whole', p, option, alternative(view, p, option), {
    utility,
    reservation: view.self.delegation.reservation,
  });
}

function object(
  view: SeatView,
  key: 'object.red-line' | 'object.early' | 'object.whole',
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
  return {
    command: { type: 'object', actor: view.seat, provision, reason: say(view, key, values) },
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
