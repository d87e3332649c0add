import { isRedLine } from '../../delegates/judging.ts';
import { provisionId, type SeatView } from '../../delegates/seat-view.ts';
import { openClauses } from '../../delegates/standing.ts';
import { utilityOf } from '../../engine/utility.ts';
import { idsOf } from './clause-ids.ts';
import { type BrokenTie, tieBrokenBy } from './effect.ts';
import { type Matter, matterAtHand } from './matter.ts';
import type { Sight } from './sight.ts';

/** What the seat should know before it lets something pass, by its own instructions. */
export type Warning =
  /** What is asked crosses a red line. */
  | {
      readonly kind: 'red-line';
      readonly through: Through;
      readonly provision: string;
      readonly option: string;
    }
  /** What is asked breaks a tie between clauses that the instructions do not let go. */
  | ({ readonly kind: 'tie'; readonly through: Through } & BrokenTie)
  /** The text that would result is worth less than no treaty. */
  | {
      readonly kind: 'below';
      readonly through: Through;
      readonly worth: number;
      readonly reservation: number;
    }
  /** With this clause settled so, nothing better than no treaty is left to be won. */
  | {
      readonly kind: 'closes-door';
      readonly provision: string;
      readonly option: string;
      readonly best: number;
      readonly reservation: number;
    };

/** The act by which it would come about. */
export type Through = 'silence' | 'yes' | 'acceptance' | 'waiting';

export function warningsAt(sight: Sight, view: SeatView): Warning[] {
  const matter = matterAtHand(sight, view);
  if (matter === null) return atThePause(sight, view);
  const through: Through =
    matter.kind === 'vote' ? 'yes' : matter.kind === 'offer' ? 'acceptance' : 'silence';
  const warnings = aboutLines(view, matter.text, matter.about, through);
  if (matter.kind === 'clause') {
    const shut = closedDoor(view, matter);
    return shut === null ? warnings : [...warnings, shut];
  }
  const worth = utilityOf(view.self, matter.text);
  const { reservation } = view.self.delegation;
  // A package or an amendment that leads up from a text that is worth too little is no danger.
  const worse = worth < utilityOf(view.self, view.standing);
  const final = matter.about.length === matter.text.length && matter.kind !== 'offer';
  if (worth < reservation && (final || worse)) {
    warnings.push({ kind: 'below', through, worth, reservation });
  }
  return warnings;
}

function aboutLines(
  view: SeatView,
  text: readonly number[],
  about: readonly number[],
  through: Through,
): Warning[] {
  const warnings: Warning[] = [];
  for (const p of about) {
    const option = text[p] ?? -1;
    if (isRedLine(view, p, option)) {
      warnings.push({ kind: 'red-line', through, ...idsOf(view, p, option) });
      continue;
    }
    const tie = tieBrokenBy(view, text, p);
    if (tie !== null) warnings.push({ kind: 'tie', through, ...tie });
  }
  return warnings;
}

/** In the last meetings the draft itself may be put at any moment. */
function atThePause({ prompt }: Sight, view: SeatView): Warning[] {
  const business = view.model.meetings[view.state.meeting.index]?.business;
  const late = business === 'adoption' || business === 'final';
  if (prompt?.kind !== 'beat' || !late || view.state.stage !== 'in-session') return [];
  const warnings = aboutLines(view, view.standing, [...view.standing.keys()], 'waiting');
  const worth = utilityOf(view.self, view.standing);
  const { reservation } = view.self.delegation;
  return worth < reservation
    ? [...warnings, { kind: 'below', through: 'waiting', worth, reservation }]
    : warnings;
}

/**
 * A bound, so that the warning is never false: even if all that is still open went the seat's way
 * and no tie were broken, the text would be worth less than none.
 */
function closedDoor(view: SeatView, { text, about }: Matter): Warning | null {
  const [asked = -1] = about;
  let best = 0;
  const open = new Set(openClauses(view.state));
  view.model.provisions.forEach((_, p) => {
    const values = view.self.values[p] ?? [];
    const free = open.has(p) && p !== asked;
    const value = free
      ? Math.max(0, ...values.filter((_value, option) => !isRedLine(view, p, option)))
      : (values[text[p] ?? -1] ?? 0);
    best += (view.self.salience[p] ?? 0) * value;
  });
  const { reservation } = view.self.delegation;
  if (best >= reservation) return null;
  return {
    kind: 'closes-door',
    provision: provisionId(view, asked),
    option: idsOf(view, asked, text[asked] ?? -1).option,
    best,
    reservation,
  };
}
