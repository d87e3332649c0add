import { dearestClause, favourite, judge, worthOf } from './judging.ts';
import { say, think } from './say.ts';
import { optionId, provisionId, roll, type SeatView } from './seat-view.ts';
import type { Wish } from './turn.ts';

/** What it says, if anything, once the outcome is certain. */
export function closingWord(view: SeatView): Wish | null {
  const { outcome, explained, dissociations } = view.state;
  if (outcome === null || explained.includes(view.seat)) return null;
  if (dissociations.some((d) => d.by === view.seat)) return null;
  // In a hall of two hundred a few speak for the many.
  const share = Math.min(0.7, 12 / view.state.scenario.delegations.length);
  if (roll(view, 'closing') >= share) return null;
  if (outcome.outcome === 'failed') {
    return explain(view, say(view, 'explain.failed'), 'failed', {});
  }
  const text = view.model.provisions.map((p) => p.optionIndex.get(outcome.text[p.id] ?? '') ?? -1);
  const p = dearestClause(view, text, [...text.keys()]);
  const about = { provision: provisionId(view, p), option: optionId(view, p, text[p] ?? -1) };
  const { utility, bearable } = judge(view, text);
  const short = worthOf(view, p, favourite(view, p)) - worthOf(view, p, text[p] ?? -1);
  if (!bearable) return explain(view, say(view, 'explain.no', about), 'no', { utility });
  if (short > 0.6 && view.self.member) {
    return explain(view, say(view, 'explain.reserved', about), 'reserved', { utility });
  }
  const key = outcome.method === 'consensus' ? 'explain.joined' : 'explain.yes';
  return explain(view, say(view, key), 'joined', { utility });
}

function explain(
  view: SeatView,
  reason: ReturnType<typeof say>,
  how: 'failed' | 'no' | 'reserved' | 'joined',
  figures: Readonly<Record<string, number>>,
): Wish {
  return {
    command: { type: 'explain-position', actor: view.seat, reason },
    thought: think(`closing.${how}`, figures),
  };
}
