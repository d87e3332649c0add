import { BLANK_AGENDA, textMark } from '../../delegates/agenda.ts';
import { type Beliefs, believing } from '../../delegates/beliefs.ts';
import { bestDraft } from '../../delegates/chair-draft.ts';
import type { ChairView } from '../../delegates/chair-view.ts';
import type { Term } from '../../delegates/packages.ts';
import type { SeatView } from '../../delegates/seat-view.ts';
import { slotsLeft } from '../../delegates/standing.ts';
import { CHAIR } from '../../engine/command.ts';
import { viewFor } from '../../engine/view.ts';
import type { Memory } from './memory.ts';

/** The text that the room seems to be heading for, by what was heard in public. */
export interface Forecast {
  /** As things are. */
  readonly without: readonly number[];
  /** If these delegations were heard to support these terms, as a package obliges them to. */
  with(terms: readonly Term[], parties: readonly number[]): readonly number[];
}

/**
 * Foresees the text as whoever drafts by what everybody heard would draft it: the one that the fewest
 * could not live with, and of those the one that pleases most. What a package is worth is what it
 * changes in this; where the room is moving that way anyway, or will not move, a promise only binds.
 * Only public acts go in, those of the seat among them.
 */
export function forecastOf(memory: Memory, view: SeatView): Forecast {
  const state = viewFor(view.state, CHAIR);
  const refusedTexts = memory.asks.flatMap(({ text }) =>
    text.includes(-1) ? [] : [textMark(text)],
  );
  const after = (beliefs: Beliefs): readonly number[] => {
    const chair: ChairView = {
      state,
      model: view.model,
      beliefs,
      agenda: { ...BLANK_AGENDA, refusedTexts },
      time: view.time,
      slots: slotsLeft(state, view.model),
      standing: view.standing,
    };
    return bestDraft(chair);
  };
  return {
    without: after(memory.beliefs),
    with: (terms, parties) => {
      let beliefs = memory.beliefs;
      for (const party of parties) {
        for (const { provision, option } of terms) {
          beliefs = believing(beliefs, view.model, party, provision, option, 'wants');
        }
      }
      return after(beliefs);
    },
  };
}
