import { textMark } from './agenda.ts';
import type { ChairView } from './chair-view.ts';
import { bestJointText } from './joint-text.ts';
import { type Listener, partyOf } from './parties.ts';
import { openClauses } from './standing.ts';

/** Whether anybody present told the room what its wishes are worth. */
export function figuresGiven(view: ChairView): boolean {
  return view.beliefs.figures.some((known, d) => known !== null && view.state.present[d] === true);
}

/**
 * The draft of a Chair who was told what formulations are worth: a single negotiating text that
 * seeks the highest product of gains among what all may join, as far as anybody said. `kindest` is
 * the text that met the fewest objections so far.
 */
export function jointDraft(view: ChairView, kindest: readonly number[] | null): readonly number[] {
  const { beliefs, model, state } = view;
  const listener: Listener = {
    model,
    beliefs,
    time: view.time,
    impressionOf: (delegation, provision) => beliefs.heard[provision]?.[delegation] ?? null,
  };
  const present = model.members.filter((d) => state.present[d] === true);
  const refused = new Set(view.agenda.refusedTexts);
  return bestJointText({
    parties: present.map((d) => partyOf(listener, d)),
    open: openClauses(state),
    sizes: model.provisions.map(({ axis }) => axis.length),
    starts: kindest === null ? [view.standing] : [view.standing, kindest],
    refused: (text) => refused.size > 0 && refused.has(textMark(text)),
  });
}
