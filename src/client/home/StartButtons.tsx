import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../scenario/text-in.ts';
import { shippedCards } from '../scenarios.ts';
import { hashOfRoute } from '../shell/route.ts';
import { useSavedGames } from '../storage/use-saved-games.ts';
import { ago } from '../ui/dates.ts';

/** The way in: go on with the latest game, or begin with the scenario that needs no manual. */
export function StartButtons() {
  const { t, i18n } = useTranslation('home');
  const games = useSavedGames();
  const latest = games?.find((game) => game.progress.stage !== 'ended');
  const first = shippedCards.find((card) => card.hasTutorial) ?? shippedCards[0];
  return (
    <div className="start">
      {latest !== undefined && (
        <div>
          <a
            className="button button--primary"
            href={hashOfRoute({ screen: 'game', game: latest.id })}
          >
            <Play aria-hidden="true" />
            {t('start.continue', { name: latest.name })}
          </a>
          <p className="small muted">
            {t('start.continueHint', {
              scenario: textIn(latest.scenarioTitle, i18n.language),
              seat: textIn(latest.seatName, i18n.language),
              when: ago(latest.savedAt, i18n.language),
            })}
          </p>
        </div>
      )}
      {first !== undefined && (
        <div>
          <a
            className={latest === undefined ? 'button button--primary' : 'button'}
            href={hashOfRoute({ screen: 'seat', scenario: first.id })}
          >
            {t('start.first')}
          </a>
          <p className="small muted">{t('start.firstHint')}</p>
        </div>
      )}
    </div>
  );
}
