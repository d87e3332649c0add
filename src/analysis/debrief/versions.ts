import type { GameEvent } from '../../engine/event.ts';
import { CHAIRS_DRAFT, type Clause, type GameState } from '../../engine/state.ts';
import { textOf } from '../../engine/utility.ts';
import { type Chronicle, changedProvisions } from './chronicle.ts';
import type { TextVersion } from './debrief.ts';

/**
 * The Chair's draft, each time it said or settled something else; the opening draft first. Where
 * another proposal than the draft was adopted, its text is the last version.
 */
export function versionsOf({
  model,
  opening,
  moments,
  events,
  final,
  meetings,
}: Chronicle): TextVersion[] {
  const versions: TextVersion[] = [
    {
      at: -1,
      meeting: null,
      text: textOf(opening, CHAIRS_DRAFT),
      statuses: statusesOf(opening),
      by: null,
      changed: [],
    },
  ];
  for (const { at, event, before, after } of moments) {
    const changed = changedProvisions(before, after);
    if (changed.length === 0) continue;
    versions.push({
      at,
      meeting: meetings[at] ?? null,
      text: textOf(after, CHAIRS_DRAFT),
      statuses: statusesOf(after),
      by: authorOf(before, event),
      changed,
    });
  }
  const last = versions.at(-1);
  const { outcome } = final;
  if (outcome?.outcome === 'adopted' && outcome.proposal !== CHAIRS_DRAFT && last !== undefined) {
    const at = events.findIndex((event) => event.type === 'outcome-certified');
    const deleted = new Set(outcome.deleted);
    versions.push({
      at,
      meeting: meetings[at] ?? null,
      text: outcome.text,
      statuses: Object.fromEntries(
        model.provisions.map(({ id }) => [id, deleted.has(id) ? 'deleted' : 'agreed'] as const),
      ),
      by: final.proposals.find((p) => p.id === outcome.proposal)?.sponsor ?? null,
      changed: model.provisions
        .map(({ id }) => id)
        .filter((id) => last.text[id] !== outcome.text[id]),
    });
  }
  return versions;
}

function statusesOf(state: GameState): Record<string, Clause['status']> {
  return Object.fromEntries(state.clauses.map((clause) => [clause.provision, clause.status]));
}

/** An amendment that was carried is its first sponsor's; all else is the Chair's or everybody's. */
function authorOf(before: GameState, event: GameEvent): string | null {
  if (event.type !== 'amendment-decided') return null;
  return before.amendments.find((a) => a.id === event.amendment)?.sponsors[0] ?? null;
}
