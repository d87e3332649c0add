import type { TurningPoint } from '../../analysis/debrief/debrief.ts';
import type { EventType, GameEvent } from '../../engine/event.ts';

export interface StoryEvent {
  readonly at: number;
  readonly event: GameEvent;
  readonly turning: TurningPoint | null;
}

/** One meeting of the game: what decided something, and how much else there was. */
export interface Chapter {
  /** Id of the meeting. */
  readonly meeting: string;
  readonly at: number;
  readonly events: readonly StoryEvent[];
  readonly statements: number;
  readonly packages: number;
  readonly objections: number;
}

/** What a story is told by. What delegations say and offer is counted, not told. */
const TOLD: ReadonlySet<EventType> = new Set([
  'draft-tabled',
  'clause-agreed',
  'consensus-failed',
  'amendment-decided',
  'part-decided',
  'vote-closed',
  'motion-decided',
  'efforts-exhausted',
  'commitment-broken',
  'group-formed',
  'proposal-submitted',
  'dissociated',
  'outcome-certified',
]);

/** The game meeting by meeting; nothing is told of the time before the first. */
export function chaptersOf(
  events: readonly GameEvent[],
  turningPoints: readonly TurningPoint[],
): Chapter[] {
  const turning = new Map(turningPoints.map((point) => [point.at, point]));
  const chapters: (Chapter & { events: StoryEvent[] })[] = [];
  const counted = { statements: 0, packages: 0, objections: 0 };
  const close = () => {
    const last = chapters.pop();
    if (last !== undefined) chapters.push({ ...last, ...counted });
    Object.assign(counted, { statements: 0, packages: 0, objections: 0 });
  };
  events.forEach((event, at) => {
    if (event.type === 'meeting-opened') {
      close();
      chapters.push({ meeting: event.meeting, at, events: [], ...counted });
    }
    if (event.type === 'statement-made') counted.statements++;
    if (event.type === 'deal-concluded') counted.packages++;
    if (event.type === 'objected') counted.objections++;
    const point = turning.get(at) ?? null;
    const lifts = event.type === 'capital-answered' && event.lifted.length > 0;
    if (point !== null || lifts || (TOLD.has(event.type) && !repeats(event, events[at - 1]))) {
      chapters.at(-1)?.events.push({ at, event, turning: point });
    }
  });
  close();
  return chapters;
}

/** The vote on a motion or an amendment is told by what it decided. */
function repeats(event: GameEvent, before: GameEvent | undefined): boolean {
  return (
    before?.type === 'vote-closed' &&
    (event.type === 'motion-decided' || event.type === 'amendment-decided')
  );
}
