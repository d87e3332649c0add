import { useState } from 'react';
import type { Refusal } from '../../engine/refusal.ts';
import { useGameActions } from '../store/game-store.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { useTable } from './table-context.ts';
import { questionInWords } from './words.ts';

const ANSWERS = ['speak-on-motion', 'second', 'object-to-division'] as const;

/** A motion is debated before it is put: speak for it, against it, or say nothing. */
export function MotionPrompt() {
  const table = useTable();
  const { t, names, legal, send, view } = table;
  const { proceed } = useGameActions();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const motion = view.business.findLast((b) => b.kind === 'motion');
  if (motion === undefined) return null;
  const answers = ANSWERS.flatMap((type) =>
    legal.flatMap(({ command }) => (command.type === type ? [command] : [])),
  );
  return (
    <>
      <p className="nt-question treaty-text">
        {t('table:motion-before', {
          by: names.delegation(motion.by),
          motion: questionInWords(table, { ...motion, kind: 'motion' }),
        })}
      </p>
      <p className="muted">{t(`rules:motions.${motion.motion}.text`)}</p>
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      <div className="nt-choices">
        <button
          type="button"
          className="button button--primary nt-choice"
          onClick={() => proceed()}
        >
          {t('table:next.say-nothing')}
        </button>
        {answers.map((command) => (
          <button
            key={command.type === 'speak-on-motion' ? command.side : command.type}
            type="button"
            className="button nt-choice"
            onClick={() => setRefusal(send(command))}
          >
            {command.type === 'speak-on-motion'
              ? t(`table:speak-${command.side}`)
              : t(`table:action.${command.type}`)}
          </button>
        ))}
      </div>
    </>
  );
}
