import { think } from './say.ts';
import { provisionId, type SeatView } from './seat-view.ts';
import type { Wish } from './turn.ts';

/**
 * Whether it asks its capital to lift a red line: when the text stands on one, some time has been
 * spent in vain, and its instructions say that the capital may yield. Asking costs credibility,
 * and the firm ask late.
 */
export function askingCapital(view: SeatView): Wish | null {
  if (!view.self.member) return null;
  const { firmness } = view.self.delegation.temperament;
  if (view.time < 0.35 + 0.35 * firmness) return null;
  const asked = view.state.capital[view.seat]?.asked ?? [];
  for (const [p, option] of view.standing.entries()) {
    if (view.self.redLines[p]?.[option] !== true || view.lifted(p, option)) continue;
    const provision = provisionId(view, p);
    const id = view.model.provisions[p]?.provision.options[option]?.id ?? '';
    const yields = view.self.delegation.positions[provision]?.capital;
    if (yields === undefined || !yields.lifts.includes(id) || asked.includes(provision)) continue;
    return {
      command: { type: 'ask-capital', actor: view.seat, provision },
      thought: think('capital', { provision, option: id, likelihood: yields.likelihood }),
    };
  }
  return null;
}
