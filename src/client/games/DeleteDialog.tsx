import { useTranslation } from 'react-i18next';
import type { GameRecord } from '../storage/database.ts';
import { tellTabs } from '../storage/game-lock.ts';
import { savedGamesChanged } from '../storage/use-saved-games.ts';
import { Dialog } from '../ui/Dialog.tsx';

export function DeleteDialog({ game, onClose }: { game: GameRecord; onClose: () => void }) {
  const { t } = useTranslation(['home', 'common']);

  async function remove() {
    const { deleteGame } = await import('../storage/games.ts');
    await deleteGame(game.id);
    tellTabs({ type: 'listed' });
    savedGamesChanged();
    onClose();
  }

  return (
    <Dialog title={t('games.deleteTitle')} onClose={onClose}>
      <p>{t('games.deleteQuestion', { name: game.name })}</p>
      <div className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>
          {t('games.keep')}
        </button>
        <button type="button" className="button button--danger" onClick={() => void remove()}>
          {t('games.deleteNow')}
        </button>
      </div>
    </Dialog>
  );
}
