import { CircleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorker } from '../solver/use-worker.ts';
import { useTable } from '../table/table-context.ts';
import { DebriefSections } from './DebriefSections.tsx';
import type { DebriefGame } from './debrief-context.ts';
import { useDebriefGame } from './use-debrief-game.ts';

const NAMESPACES = ['debrief', 'story', 'learning', 'table', 'events', 'rules', 'reasons'];

/** The debrief proper: computed beside the page, then shown section by section. */
export function Debrief() {
  const { game: open } = useTable();
  const { t, i18n } = useTranslation(NAMESPACES);
  const game = useDebriefGame(open, t, i18n.language);
  const [wanted, setWanted] = useState(true);
  const [attempt, setAttempt] = useState(0);
  if (!wanted) {
    return (
      <div className="panel">
        <p>{t('debrief:cancelled')}</p>
        <button type="button" className="button" onClick={() => setWanted(true)}>
          {t('debrief:compute')}
        </button>
      </div>
    );
  }
  return (
    <Computed
      key={attempt}
      game={game}
      onCancel={() => setWanted(false)}
      onRetry={() => setAttempt(attempt + 1)}
    />
  );
}

function Computed({
  game,
  onCancel,
  onRetry,
}: {
  readonly game: DebriefGame;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
}) {
  const { t } = useTranslation('debrief');
  const { scenario, events } = game;
  const answer = useWorker(
    (analyses, onProgress) => analyses.debrief(scenario, events, onProgress),
    [scenario, events],
  );
  if (answer.state === 'working') {
    return (
      <div className="panel debrief-computing">
        <label>
          {t('computing')}
          <progress value={answer.progress ?? undefined} max={1} />
        </label>
        <button type="button" className="button button--small" onClick={onCancel}>
          <X aria-hidden="true" />
          {t('cancel')}
        </button>
      </div>
    );
  }
  if (answer.state === 'failed') {
    return (
      <div className="notice notice--danger" role="alert">
        <CircleAlert aria-hidden="true" />
        <div>
          <p>{t('failed.what')}</p>
          <p>{t('failed.remedy')}</p>
          <p className="small muted">
            {t('failed.detail')} <code>{answer.error.message}</code>
          </p>
          <button type="button" className="button button--small" onClick={onRetry}>
            {t('failed.again')}
          </button>
        </div>
      </div>
    );
  }
  return <DebriefSections game={game} debrief={answer.value} />;
}
