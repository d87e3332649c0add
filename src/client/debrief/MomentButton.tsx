import { Clapperboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { showMoment } from './moment-store.ts';

interface Props {
  readonly game: string;
  readonly at: number;
  /** What happened then, to tell one of these buttons from another. */
  readonly what: string;
}

/** Shows a moment of the game in the replay further down the page. */
export function MomentButton({ game, at, what }: Props) {
  const { t } = useTranslation('story');
  return (
    <button
      type="button"
      className="button button--small button--quiet moment-button"
      aria-label={t('moment.show-named', { what })}
      onClick={() => showMoment(game, at)}
    >
      <Clapperboard aria-hidden="true" />
      <span className="moment-label">{t('moment.show')}</span>
    </button>
  );
}
