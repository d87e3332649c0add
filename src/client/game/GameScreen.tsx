import { CircleAlert, Eye, GitBranch } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Lost } from '../shell/Lost.tsx';
import { hashOfRoute } from '../shell/route.ts';
import { GameSession } from '../store/game-session.ts';
import { branchWasTold, useGame, useGameActions, useIsNewBranch } from '../store/game-store.ts';
import { DamagedGame } from './DamagedGame.tsx';
import './game.css';

const TableScreen = lazy(async () => ({
  default: (await import('../table/TableScreen.tsx')).TableScreen,
}));

type Opening = 'opening' | 'open' | 'missing' | { readonly damaged: string };

/** Opens the stored game of that id and shows its table. */
export function GameScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  const [opening, setOpening] = useState<Opening>('opening');
  const game = useGame();
  const actions = useGameActions();
  const isNewBranch = useIsNewBranch(id);

  useEffect(() => {
    let gone = false;
    GameSession.open(id).then(
      (session) => {
        if (gone) session?.close();
        else setOpening(session === null ? 'missing' : 'open');
      },
      (error: unknown) => {
        if (!gone) setOpening({ damaged: String(error) });
      },
    );
    return () => {
      gone = true;
      actions.close();
    };
  }, [id, actions]);

  if (opening === 'missing') return <Lost what="game" />;
  if (typeof opening === 'object') return <DamagedGame detail={opening.damaged} />;
  if (game === null || game.id !== id) return <p className="loading">{t('loading')}</p>;
  return (
    <>
      {game.readOnly && (
        <div className="notice notice--warn game-notice" role="status">
          <Eye aria-hidden="true" />
          <div>
            <p>{t('game.elsewhere')}</p>
            <button
              type="button"
              className="button button--primary button--small"
              onClick={() => void actions.takeOver()}
            >
              {t('game.takeOver')}
            </button>
          </div>
        </div>
      )}
      {isNewBranch && (
        <div className="notice game-notice" role="status">
          <GitBranch aria-hidden="true" />
          <div>
            <p>{t('game.newBranch')}</p>
            <p className="game-notice-acts">
              <a className="button button--small" href={hashOfRoute({ screen: 'games' })}>
                {t('nav.games')}
              </a>
              <button
                type="button"
                className="button button--small button--primary"
                onClick={branchWasTold}
              >
                {t('button.close')}
              </button>
            </p>
          </div>
        </div>
      )}
      {game.fault !== null && (
        <div className="notice notice--danger game-notice" role="alert">
          <CircleAlert aria-hidden="true" />
          <div>
            <p>{t(`game.fault.${game.fault.kind}`)}</p>
            <p className="small muted">
              {t('failure.detail')} <code>{game.fault.detail}</code>
            </p>
            <button
              type="button"
              className="button button--small"
              onClick={() => location.reload()}
            >
              {t('failure.reload')}
            </button>
          </div>
        </div>
      )}
      <Suspense fallback={<p className="loading">{t('loading')}</p>}>
        <TableScreen />
      </Suspense>
    </>
  );
}
