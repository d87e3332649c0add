import type { Choice } from '../engine/command.ts';
import type { Amendment, Question } from '../engine/state.ts';
import { groupLean } from './group-line.ts';
import { dearestClause, judge, promised } from './judging.ts';
import { motionChoice } from './motions.ts';
import { type SpokenKey, say, think } from './say.ts';
import { optionId, provisionId, type SeatView } from './seat-view.ts';
import { businessAtHand } from './standing.ts';
import type { Wish } from './turn.ts';

/** A text short of no treaty by less than this, in utility, is not voted down: it abstains. */
export const NEARLY_ENOUGH = 0.04;
/** Changes worth less than this, in utility, either way leave it indifferent. */
export const INDIFFERENT = 0.01;

/** How it votes on the question being put. */
export function ballot(view: SeatView): Wish | null {
  const vote = businessAtHand(view.state);
  if (vote?.kind !== 'vote' || !vote.begun || !view.self.member) return null;
  return ballotOn(view, vote.question);
}

/** How it votes, or voted, on a question. */
export function ballotOn(view: SeatView, question: Question): Wish {
  switch (question.kind) {
    case 'proposal':
      return onProposal(view, textAsked(view, question.proposal));
    case 'part':
      return onPart(view, question);
    case 'amendment': {
      const amendment = view.state.amendments.find((a) => a.id === question.amendment);
      return amendment === undefined
        ? cast(view, 'abstain', null, {})
        : onAmendment(view, amendment);
    }
    case 'motion':
      return cast(view, motionChoice(view, question), null, { motion: question.motion });
    case 'appeal':
      // The Chair rules by the facts, so the ruling deserves to stand.
      return cast(view, 'no', null, {});
  }
}

export function textAsked(view: SeatView, proposal: string): readonly number[] {
  const text = view.state.proposals.find((p) => p.id === proposal)?.text ?? {};
  if (Object.keys(text).length === 0) return view.standing;
  return view.model.provisions.map((p) => p.optionIndex.get(text[p.id] ?? '') ?? -1);
}

function onProposal(view: SeatView, text: readonly number[]): Wish {
  const { utility, crossed, bearable } = judge(view, text);
  const { reservation } = view.self.delegation;
  const red = crossed[0];
  if (red !== undefined) return cast(view, 'no', 'vote.no.red-line', clauseOf(view, text, red));
  if (bearable) {
    // What it can only just live with, it does not vote for against its own group.
    const lean = groupLean(view);
    const thin = utility - reservation < 0.06 * lean.discipline;
    if (thin && lean.choice === 'no') return cast(view, 'abstain', 'vote.group', { utility });
    return cast(view, 'yes', 'vote.yes', { utility });
  }
  const dearest = clauseOf(view, text, dearestClause(view, text, [...text.keys()]));
  const near = reservation - utility < NEARLY_ENOUGH;
  return near
    ? cast(view, abstention(view), 'vote.abstain', { ...dearest, utility })
    : cast(view, 'no', 'vote.no.short', { ...dearest, utility });
}

function onPart(view: SeatView, question: Extract<Question, { kind: 'part' }>): Wish {
  const p = view.model.provisionIndex.get(question.provision) ?? -1;
  const absent = view.model.provisions[p]?.absent ?? -1;
  const text = textAsked(view, question.proposal);
  if (absent < 0) return cast(view, 'yes', null, {});
  return between(view, text.with(p, absent), text, p);
}

function onAmendment(view: SeatView, amendment: Amendment): Wish {
  const p = view.model.provisionIndex.get(amendment.provision) ?? -1;
  const option = view.model.provisions[p]?.optionIndex.get(amendment.option) ?? -1;
  const text = textAsked(view, amendment.proposal);
  if (promised(view, p, option)) return cast(view, 'yes', null, {});
  if (promised(view, p, text[p] ?? -1)) return cast(view, 'no', null, {});
  return between(view, text, text.with(p, option), p);
}

/** Votes for the change if it is better off with it, minding its red lines before its gains. */
function between(
  view: SeatView,
  without: readonly number[],
  having: readonly number[],
  p: number,
): Wish {
  const before = judge(view, without);
  const after = judge(view, having);
  const figures = { ...clauseOf(view, having, p), before: before.utility, utility: after.utility };
  if (after.crossed.length !== before.crossed.length) {
    const better = after.crossed.length < before.crossed.length;
    return cast(view, better ? 'yes' : 'no', better ? 'vote.yes' : 'vote.no.red-line', figures);
  }
  const gain = after.utility - before.utility;
  const lean = groupLean(view);
  const own: Choice = gain > INDIFFERENT ? 'yes' : gain < -INDIFFERENT ? 'no' : abstention(view);
  const follows = Math.abs(gain) < 0.05 * lean.discipline && lean.choice !== null;
  return follows && lean.choice !== null
    ? cast(view, lean.choice, 'vote.group', figures)
    : cast(view, own, own === 'yes' ? 'vote.yes' : own === 'no' ? 'vote.no.short' : null, figures);
}

function abstention(view: SeatView): Choice {
  return view.model.rules.parameters.voting.abstention ? 'abstain' : 'no';
}

function clauseOf(
  view: SeatView,
  text: readonly number[],
  p: number,
): { provision: string; option: string } {
  return { provision: provisionId(view, p), option: optionId(view, p, text[p] ?? -1) };
}

function cast(
  view: SeatView,
  choice: Choice,
  key: SpokenKey | null,
  values: Readonly<Record<string, string | number>>,
): Wish {
  const spoken = Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value === 'string'),
  );
  return {
    command: {
      type: 'vote',
      actor: view.seat,
      choice,
      ...(key === null ? {} : { reason: say(view, key, spoken) }),
    },
    thought: think(`vote.${choice}`, { ...values, reservation: view.self.delegation.reservation }),
  };
}
