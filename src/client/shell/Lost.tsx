import { useTranslation } from 'react-i18next';

/** An address that names nothing here. */
export function Lost({ what = 'screen' }: { what?: 'screen' | 'scenario' | 'seat' | 'game' }) {
  const { t } = useTranslation();
  return (
    <div className="page page--narrow">
      <h1>{t('lost.title')}</h1>
      <p>{t(`lost.${what}`)}</p>
      <p className="button-row">
        <a className="button button--primary" href="#/">
          {t('nav.home')}
        </a>
        <a className="button" href="#/games">
          {t('nav.games')}
        </a>
      </p>
    </div>
  );
}
