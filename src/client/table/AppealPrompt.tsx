import { useState } from 'react';
import type { Refusal } from '../../engine/refusal.ts';
import { useGameActions } from '../store/game-store.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { useTable } from './table-context.ts';

/** The Chair has ruled on a point of order: accept the ruling, or ask the committee to overrule it. */
export function AppealPrompt() {
  const { t, names, legal, send, view } = useTable();
  const { proceed } = useGameActions();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const point = view.business.findLast((b) => b.kind === 'point');
  const appeal = legal.find(({ command }) => command.type === 'appeal')?.command;
  if (point === undefined) return null;
  return (
    <>
      <p className="nt-question treaty-text">
        {t(point.ruling === true ? 'events:point-ruled.sustained' : 'events:point-ruled.denied', {
          by: names.delegation(point.by),
          subject: t(`table:point.${point.subject}.title`),
        })}
      </p>
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      <div className="nt-choices">
        <button
          type="button"
          className="button button--primary nt-choice"
          onClick={() => proceed()}
        >
          {t('table:next.accept-ruling')}
        </button>
        {appeal !== undefined && (
          <button
            type="button"
            className="button nt-choice"
            onClick={() => setRefusal(send(appeal))}
          >
            {t('table:action.appeal')}
          </button>
        )}
      </div>
    </>
  );
}
