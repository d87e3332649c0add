import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** A stored game that cannot be put together again; the others are untouched. */
export function DamagedGame({ detail }: { detail: string }) {
  const { t } = useTranslation();
  return (
    <div className="page page--narrow">
      <div className="notice notice--danger" role="alert">
        <CircleAlert aria-hidden="true" />
        <div>
          <h1>{t('game.damaged.title')}</h1>
          <p>{t('game.damaged.what')}</p>
          <p>{t('game.damaged.remedy')}</p>
          <p className="small muted">
            {t('failure.detail')} <code>{detail}</code>
          </p>
          <a className="button button--primary" href="#/games">
            {t('nav.games')}
          </a>
        </div>
      </div>
    </div>
  );
}
