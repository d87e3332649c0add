import type { RefObject } from 'react';
import { useGameActions } from '../store/game-store.ts';
import type { NextStep } from './next-step.ts';
import { recordLine } from './record-line.ts';
import { type IconName, TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';

const ICONS: Readonly<Record<string, IconName>> = {
  'take-floor': 'floor',
  'cast-vote': 'vote',
  'answer-offer': 'deal',
  'stay-silent': 'agreed',
  ending: 'sealed',
};

/** At the foot of the table: what happened last, and the one button that says what comes next. */
export function Dock({
  step,
  onPrimary,
  primary,
}: {
  readonly step: NextStep;
  readonly onPrimary: () => void;
  readonly primary: RefObject<HTMLButtonElement | null>;
}) {
  const table = useTable();
  const { t, events, game } = table;
  const actions = useGameActions();
  const last = events.at(-1);
  const label = step.kind === 'wait' ? 'waiting' : step.kind === 'ending' ? 'ending' : step.label;
  const waiting = step.kind === 'wait';
  return (
    <footer className="nt-dock">
      <p className="nt-ticker" data-running={game.running || undefined}>
        {last === undefined ? '' : recordLine(table, last.event)}
      </p>
      <div className="nt-dock-buttons">
        {step.kind !== 'ending' && (
          <button
            type="button"
            className="button nt-skip"
            aria-disabled={waiting || undefined}
            aria-keyshortcuts="m"
            onClick={() => {
              if (!waiting) actions.skipToMeeting();
            }}
          >
            <TableIcon name="skip" />
            <span>{t('table:skip')}</span>
            <span aria-hidden="true">
              <kbd>M</kbd>
            </span>
          </button>
        )}
        <button
          ref={primary}
          type="button"
          className="button button--primary nt-primary"
          aria-disabled={waiting || game.readOnly || undefined}
          aria-keyshortcuts="n"
          onClick={() => {
            if (!waiting && !game.readOnly) onPrimary();
          }}
        >
          <TableIcon name={ICONS[label] ?? 'next'} />
          <span>{t(`table:next.${label}`)}</span>
          <span aria-hidden="true">
            <kbd>N</kbd>
          </span>
        </button>
      </div>
    </footer>
  );
}
