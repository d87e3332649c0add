import type { GameEvent } from '../engine/event.ts';
import type { GameState } from '../engine/state.ts';

/** What the Chair keeps in mind of how the business went. All of it happened in public. */
export interface Agenda {
  /** Items opened in the present meeting; `*` for the general one. */
  readonly items: readonly string[];
  /** Slots used in this meeting when the present item was opened. */
  readonly itemFrom: number;
  readonly drafts: number;
  readonly adoptionAsks: number;
  /** `provision/option` of clauses asked for in this meeting. */
  readonly asked: readonly string[];
  /** Texts refused as a whole, by `textMark`. */
  readonly refusedTexts: readonly string[];
  /** Votes already taken on the whole in this meeting. */
  readonly votes: number;
}

export const BLANK_AGENDA: Agenda = {
  items: [],
  itemFrom: 0,
  drafts: 0,
  adoptionAsks: 0,
  asked: [],
  refusedTexts: [],
  votes: 0,
};

/** Names a text by its options, in order of the provisions. */
export function textMark(text: readonly number[]): string {
  return text.join(' ');
}

export function agendaAfter(
  agenda: Agenda,
  before: GameState,
  event: GameEvent,
  standing: () => readonly number[],
): Agenda {
  switch (event.type) {
    case 'meeting-opened':
      return { ...BLANK_AGENDA, refusedTexts: agenda.refusedTexts };
    case 'item-opened':
      return {
        ...agenda,
        items: [...agenda.items, event.provision ?? '*'],
        itemFrom: before.meeting.slotsUsed,
      };
    case 'draft-tabled':
      return { ...agenda, drafts: agenda.drafts + 1 };
    case 'agreement-asked':
      return { ...agenda, asked: [...agenda.asked, `${event.provision}/${event.option}`] };
    case 'adoption-asked':
      return { ...agenda, adoptionAsks: agenda.adoptionAsks + 1 };
    case 'consensus-failed':
      if (event.provision !== null) return agenda;
      return { ...agenda, refusedTexts: [...agenda.refusedTexts, textMark(standing())] };
    case 'questions-ordered':
      return { ...agenda, votes: agenda.votes + 1 };
    default:
      return agenda;
  }
}
