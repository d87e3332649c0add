import { isRedLine } from '../../delegates/judging.ts';
import type { SeatView } from '../../delegates/seat-view.ts';
import { businessAtHand, openClauses, slotsLeft } from '../../delegates/standing.ts';
import type { CommandType } from '../../engine/command.ts';
import { owedBy } from '../../engine/commitments.ts';
import type { Meeting } from '../../scenario/schema.ts';
import { type Effect, effectOfText, type Worth, worthOfText } from './effect.ts';
import { matterAtHand } from './matter.ts';
import type { Sight } from './sight.ts';
import { type Stake, stakesAt } from './stakes.ts';
import { type Warning, warningsAt } from './warnings.ts';

/** The first level: what this moment is for, and what the seat may do with it. */
export interface Possibilities {
  readonly moment: MomentKind;
  /** What the present or the last meeting is for; null before the first. */
  readonly business: Meeting['business'] | null;
  readonly clock: {
    /** Slots left in this meeting, and meetings still to come after it. */
    readonly slots: number;
    readonly meetings: number;
  };
  /** The text as it stands, and what no treaty is worth: both in [0,1]. */
  readonly text: Worth;
  readonly reservation: number;
  /** The answers to what is asked, with what each would do. */
  readonly answers: readonly Answer[];
  /** What else the rules allow now, the most useful at such a moment first. */
  readonly acts: readonly CommandType[];
  readonly stakes: readonly Stake[];
  readonly warnings: readonly Warning[];
}

export type MomentKind =
  | 'before'
  | 'over'
  | 'floor'
  | 'clause'
  | 'whole'
  | 'vote-text'
  | 'vote-change'
  | 'vote-procedure'
  | 'offer'
  | 'motion'
  | 'appeal'
  | 'closing'
  | 'pause'
  | 'watch';

export interface Answer {
  readonly act: AnswerKind;
  /** What the text would then be worth; null where the text would not change. */
  readonly effect: Effect | null;
  /** Slots of the clock that it takes. */
  readonly slots: number;
  /** It would break a promise of the seat's, which costs credibility. */
  readonly breaksWord: boolean;
}

export type AnswerKind =
  | 'stay-silent'
  | 'object'
  | 'yes'
  | 'no'
  | 'abstain'
  | 'accept'
  | 'refuse'
  | 'counter'
  | 'leave'
  | 'speak'
  | 'yield'
  | 'argue'
  | 'say-nothing'
  | 'appeal'
  | 'accept-ruling'
  | 'go-on';

export function possibilitiesOf(sight: Sight, view: SeatView): Possibilities {
  const { meetings } = view.model;
  const { index } = view.state.meeting;
  return {
    moment: momentOf(sight, view),
    business: meetings[Math.max(0, index)]?.business ?? null,
    clock: {
      slots: index < 0 ? 0 : slotsLeft(view.state, view.model),
      meetings: Math.max(0, meetings.length - 1 - index),
    },
    text: worthOfText(view, view.standing),
    reservation: view.self.delegation.reservation,
    answers: answersAt(sight, view),
    acts: actsAt(sight, view),
    stakes: stakesAt(sight, view),
    warnings: warningsAt(sight, view),
  };
}

function momentOf({ prompt }: Sight, view: SeatView): MomentKind {
  const { stage } = view.state;
  if (stage === 'not-started') return 'before';
  if (stage === 'ended') return 'over';
  if (prompt === null) return 'watch';
  switch (prompt.kind) {
    case 'consensus':
      return prompt.provision === null ? 'whole' : 'clause';
    case 'vote': {
      const { kind } = prompt.question;
      if (kind === 'proposal') return 'vote-text';
      return kind === 'motion' || kind === 'appeal' ? 'vote-procedure' : 'vote-change';
    }
    case 'beat':
      return stage === 'explanations' ? 'closing' : 'pause';
    default:
      return prompt.kind;
  }
}

const PLAIN = { effect: null, slots: 0, breaksWord: false };

function answersAt(sight: Sight, view: SeatView): Answer[] {
  const { prompt, legal } = sight;
  const may = (type: CommandType) => legal.some(({ command }) => command.type === type);
  const matter = matterAtHand(sight, view);
  const effect = matter === null ? null : effectOfText(view, view.standing, matter.text);
  switch (prompt?.kind) {
    case 'floor':
      return [
        ...(may('make-statement') ? [{ ...PLAIN, act: 'speak' as const, slots: 1 }] : []),
        { ...PLAIN, act: 'yield' },
      ];
    case 'consensus':
      return [
        { ...PLAIN, act: 'stay-silent', effect },
        ...(may('object')
          ? [{ ...PLAIN, act: 'object' as const, breaksWord: owesWhatIsAsked(view, prompt) }]
          : []),
      ];
    case 'vote': {
      const choices = legal.flatMap(({ command }) =>
        command.type === 'vote' ? [command.choice] : [],
      );
      return choices.map((act) => ({ ...PLAIN, act, effect: act === 'yes' ? effect : null }));
    }
    case 'offer':
      return [
        ...(may('accept-offer') ? [{ ...PLAIN, act: 'accept' as const, effect }] : []),
        ...(may('counter-offer') ? [{ ...PLAIN, act: 'counter' as const }] : []),
        ...(may('refuse-offer') ? [{ ...PLAIN, act: 'refuse' as const }] : []),
        { ...PLAIN, act: 'leave' },
      ];
    case 'motion':
      return [
        ...(may('speak-on-motion') ? [{ ...PLAIN, act: 'argue' as const }] : []),
        { ...PLAIN, act: 'say-nothing' },
      ];
    case 'appeal':
      return [
        ...(may('appeal') ? [{ ...PLAIN, act: 'appeal' as const }] : []),
        { ...PLAIN, act: 'accept-ruling' },
      ];
    case 'beat':
      return [{ ...PLAIN, act: 'go-on' }];
    default:
      return [];
  }
}

/** Who objects to the formulation it has promised to support breaks its word. */
function owesWhatIsAsked(
  view: SeatView,
  { provision }: { readonly provision: string | null },
): boolean {
  const asked = businessAtHand(view.state);
  if (provision === null || asked?.kind !== 'consensus') return false;
  const option = asked.target.kind === 'clause' ? asked.target.option : null;
  return owedBy(view.state, view.model, view.seat).some(
    (owed) => owed.provision === provision && owed.option === option,
  );
}

/** What is worth thinking of at each kind of meeting, before all the rest. */
const FIRST: Readonly<Record<Meeting['business'], readonly CommandType[]>> = {
  organisation: ['inscribe'],
  'general-debate': ['inscribe'],
  reading: ['inscribe', 'place-brackets', 'lift-brackets', 'offer'],
  informal: ['offer', 'ask-bridging', 'share-red-line', 'lift-brackets', 'place-brackets'],
  final: ['offer', 'place-brackets', 'lift-brackets', 'propose-amendment'],
  adoption: ['offer', 'place-brackets', 'lift-brackets', 'propose-amendment', 'move'],
};

/** Acts that the coach has words for; the list of acts shows all the others. */
export const COACHED_ACTS = [
  'inscribe',
  'offer',
  'place-brackets',
  'lift-brackets',
  'propose-amendment',
  'co-sponsor',
  'withdraw-amendment',
  'ask-bridging',
  'share-red-line',
  'ask-capital',
  'reserve-position',
  'lift-reservation',
  'withdraw-objection',
  'request-method',
  'explain-vote',
  'explain-position',
  'dissociate',
  'join-group',
  'move',
] as const satisfies readonly CommandType[];

function actsAt({ legal, prompt }: Sight, view: SeatView): CommandType[] {
  // Where something is asked, one thing at a time.
  if (prompt !== null && prompt.kind !== 'beat') return [];
  const may = new Set(legal.map(({ command }) => command.type));
  if (!mendsSomething(view)) may.delete('place-brackets');
  const business = view.model.meetings[Math.max(0, view.state.meeting.index)]?.business;
  const first = business === undefined ? [] : FIRST[business];
  const ordered = new Set<CommandType>([...first, ...COACHED_ACTS]);
  return [...ordered].filter((type) => may.has(type));
}

/** Whether some open clause reads otherwise than the seat would like, so that brackets have a point. */
function mendsSomething(view: SeatView): boolean {
  return openClauses(view.state).some((p) => {
    const stands = view.standing[p] ?? -1;
    const values = view.self.values[p] ?? [];
    return isRedLine(view, p, stands) || Math.max(...values) > (values[stands] ?? 0);
  });
}
