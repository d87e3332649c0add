import { useEffect, useRef, useState } from 'react';
import type { GameEvent } from '../../engine/event.ts';
import { speechOf } from './latest-speech.ts';
import { recordLine } from './record-line.ts';
import { useTable } from './table-context.ts';

/** What somebody who does not see the screen has to be told at once. */
const IMPORTANT: ReadonlySet<GameEvent['type']> = new Set([
  'meeting-opened',
  'meeting-suspended',
  'meeting-closed',
  'item-opened',
  'statement-made',
  'draft-tabled',
  'amendment-proposed',
  'motion-moved',
  'motion-decided',
  'agreement-asked',
  'adoption-asked',
  'objected',
  'clause-agreed',
  'consensus-failed',
  'efforts-exhausted',
  'vote-announced',
  'vote-closed',
  'offer-made',
  'deal-concluded',
  'capital-answered',
  'commitment-broken',
  'outcome-certified',
]);

/** After a skip, the last few are enough: nobody listens to a hundred. */
const MOST = 3;

export function LiveRegion() {
  const table = useTable();
  const { events } = table;
  const heard = useRef(events.length);
  const [said, setSaid] = useState('');

  // biome-ignore lint/correctness/useExhaustiveDependencies: only news is announced.
  useEffect(() => {
    const news = events
      .slice(heard.current)
      .filter(({ event }) => IMPORTANT.has(event.type))
      .slice(-MOST);
    heard.current = events.length;
    if (news.length === 0) return;
    setSaid(
      news
        .map(({ event }) =>
          [recordLine(table, event), speechOf(table, event).words ?? ''].join(' '),
        )
        .join(' '),
    );
  }, [events]);

  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
