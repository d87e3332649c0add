import { CircleAlert, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useWorker } from '../solver/use-worker.ts';
import { useTable } from '../table/table-context.ts';
import { DebriefSections } from './DebriefSections.tsx';
import type { DebriefGame } from './debrief-context.ts';
import { InShortFrame, InShortSection } from './InShortSection.tsx';
import { useDebriefGame } from './use-debrief-game.ts';

const NAMESPACES = ['debrief', 'story', 'learning', 'table', 'events', 'rules', 'reasons'];

/**
 * The debrief proper: computed beside the page, then shown section by section.
 *
 * @param top where on the page the summary goes, and before there is one, how far it is
 */
export function Debrief({ top }: { readonly top: HTMLElement | null }) {
  const { game: open } = useTable();
  const { t, i18n } = useTranslation(NAMESPACES);
  const game = useDebriefGame(open, t, i18n.language);
  const [wanted, setWanted] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const atTop = (content: ReactNode) => (top === null ? content : createPortal(content, top));
  if (!wanted) {
    return atTop(
      <div className="panel">
        <p>{t('debrief:cancelled')}</p>
        <button type="button" className="button" onClick={() => setWanted(true)}>
          {t('debrief:compute')}
        </button>
      </div>,
    );
  }
  return (
    <Computed
      key={attempt}
      game={game}
      atTop={atTop}
      onCancel={() => setWanted(false)}
      onRetry={() => setAttempt(attempt + 1)}
    />
  );
}

function Computed({
  game,
  atTop,
  onCancel,
  onRetry,
}: {
  readonly game: DebriefGame;
  readonly atTop: (content: ReactNode) => ReactNode;
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
    return atTop(
      <InShortFrame>
        <div className="debrief-computing">
          <label>
            {t('computing')}
            <progress value={answer.progress ?? undefined} max={1} />
          </label>
          <button type="button" className="button button--small" onClick={onCancel}>
            <X aria-hidden="true" />
            {t('cancel')}
          </button>
        </div>
      </InShortFrame>,
    );
  }
  if (answer.state === 'failed') {
    return atTop(
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
      </div>,
    );
  }
  return (
    <>
      {atTop(<InShortSection game={game} debrief={answer.value} />)}
      <DebriefSections game={game} debrief={answer.value} />
    </>
  );
}
