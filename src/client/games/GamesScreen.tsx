import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hashOfRoute } from '../shell/route.ts';
import type { GameRecord } from '../storage/database.ts';
import { useSavedGames } from '../storage/use-saved-games.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { GameEntry } from './GameEntry.tsx';
import { type GameNode, gameTree } from './game-tree.ts';
import { ImportGame } from './ImportGame.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import './games.css';

type Open = { readonly dialog: 'rename' | 'delete'; readonly game: GameRecord } | null;

export function GamesScreen() {
  const { t } = useTranslation('home');
  const games = useSavedGames();
  const tree = useMemo(() => gameTree(games ?? []), [games]);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <div className="page page--narrow">
      <div className="page-head">
        <h1>{t('games.title')}</h1>
        <ImportGame />
      </div>
      <p className="muted prose">{t('games.lead')}</p>
      <p>
        <a href={hashOfRoute({ screen: 'results' })}>{t('games.toResults')}</a>
      </p>
      {games?.length === 0 && (
        <div className="panel games-empty">
          <p>{t('games.none')}</p>
          <a className="button button--primary" href="#/">
            {t('games.toGallery')}
          </a>
        </div>
      )}
      <GameList
        nodes={tree}
        onRename={(game) => setOpen({ dialog: 'rename', game })}
        onDelete={(game) => setOpen({ dialog: 'delete', game })}
      />
      {open?.dialog === 'rename' && <RenameDialog game={open.game} onClose={close} />}
      {open?.dialog === 'delete' && <DeleteDialog game={open.game} onClose={close} />}
    </div>
  );
}

interface ListProps {
  readonly nodes: readonly GameNode[];
  readonly onRename: (game: GameRecord) => void;
  readonly onDelete: (game: GameRecord) => void;
}

function GameList({ nodes, onRename, onDelete }: ListProps) {
  if (nodes.length === 0) return null;
  return (
    <ul className="games">
      {nodes.map(({ game, branches }) => (
        <li key={game.id}>
          <GameEntry game={game} onRename={() => onRename(game)} onDelete={() => onDelete(game)} />
          <GameList nodes={branches} onRename={onRename} onDelete={onDelete} />
        </li>
      ))}
    </ul>
  );
}
