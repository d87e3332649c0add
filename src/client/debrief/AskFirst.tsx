import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { hashOfRoute } from '../shell/route.ts';
import type { OpenGame } from '../store/game-store.ts';

/** An unfinished game is debriefed only for someone who knows what that gives away. */
export function AskFirst({
  game,
  onReveal,
}: {
  readonly game: OpenGame;
  readonly onReveal: () => void;
}) {
  const { t } = useTranslation('debrief');
  return (
    <div className="page page--narrow">
      <h1>{t('ask.title', { name: game.name })}</h1>
      <div className="notice notice--warn">
        <EyeOff aria-hidden="true" />
        <div>
          <p>{t('ask.what')}</p>
          <p>{t('ask.remedy')}</p>
        </div>
      </div>
      <p className="button-row">
        <a className="button button--primary" href={hashOfRoute({ screen: 'game', game: game.id })}>
          {t('ask.play')}
        </a>
        <button type="button" className="button" onClick={onReveal}>
          {t('ask.reveal')}
        </button>
      </p>
    </div>
  );
}
