import { ChartLine, Download, GitBranch, Pencil, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../scenario/text-in.ts';
import { hashOfRoute } from '../shell/route.ts';
import type { GameRecord } from '../storage/database.ts';
import { ago, dateAndTime } from '../ui/dates.ts';

interface Props {
  readonly game: GameRecord;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

export function GameEntry({ game, onRename, onDelete }: Props) {
  const { t, i18n } = useTranslation(['home', 'common']);
  const [failed, setFailed] = useState(false);
  const { language } = i18n;
  const { progress, parent } = game;
  const number = new Intl.NumberFormat(language);
  const titleId = `game-${game.id}`;

  async function save() {
    const { exportGame } = await import('./export-game.ts');
    setFailed(!(await exportGame(game.id)));
  }

  return (
    <article className="panel game-entry" aria-labelledby={titleId}>
      <div className="game-entry-head">
        <h2 id={titleId}>
          <a href={hashOfRoute({ screen: 'game', game: game.id })}>{game.name}</a>
        </h2>
        <GameStatus game={game} />
      </div>
      <p>
        {textIn(game.scenarioTitle, language)} · {textIn(game.seatName, language)}
        {progress.meeting !== null && ` · ${textIn(progress.meeting, language)}`}
      </p>
      <p className="small muted">
        <time
          dateTime={new Date(game.savedAt).toISOString()}
          title={dateAndTime(game.savedAt, language)}
        >
          {t('games.saved', { when: ago(game.savedAt, language) })}
        </time>
        {' · '}
        {t('common:count.events', { count: game.eventCount })}
        {parent !== null && (
          <>
            {' · '}
            <span className="game-branch">
              <GitBranch aria-hidden="true" />
              {t('games.branch', { at: number.format(parent.at + 1) })}
            </span>
          </>
        )}
      </p>
      <div className="button-row">
        <a
          className="button button--primary button--small"
          href={hashOfRoute({ screen: 'game', game: game.id })}
        >
          <Play aria-hidden="true" />
          {t(progress.stage === 'ended' ? 'games.look' : 'games.continue')}
          <span className="visually-hidden"> {game.name}</span>
        </a>
        <a
          className="button button--small"
          href={hashOfRoute({ screen: 'debrief', game: game.id })}
        >
          <ChartLine aria-hidden="true" />
          {t('games.debrief')}
          <span className="visually-hidden"> {game.name}</span>
        </a>
        <button type="button" className="button button--small" onClick={onRename}>
          <Pencil aria-hidden="true" />
          {t('games.rename')}
          <span className="visually-hidden"> {game.name}</span>
        </button>
        <button type="button" className="button button--small" onClick={() => void save()}>
          <Download aria-hidden="true" />
          {t('games.export')}
          <span className="visually-hidden"> {game.name}</span>
        </button>
        <button type="button" className="button button--small button--danger" onClick={onDelete}>
          <Trash2 aria-hidden="true" />
          {t('games.delete')}
          <span className="visually-hidden"> {game.name}</span>
        </button>
      </div>
      {failed && (
        <p className="field-error" role="alert">
          {t('games.exportFailed')}
        </p>
      )}
    </article>
  );
}

function GameStatus({ game }: { game: GameRecord }) {
  const { t } = useTranslation('home');
  const { stage, outcome } = game.progress;
  if (outcome === 'adopted') return <span className="chip chip--ok">{t('games.adopted')}</span>;
  if (outcome === 'failed') return <span className="chip chip--danger">{t('games.failed')}</span>;
  return (
    <span className="chip">
      {t(stage === 'not-started' ? 'games.notStarted' : 'games.underWay')}
    </span>
  );
}
