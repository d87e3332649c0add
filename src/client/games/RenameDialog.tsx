import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameRecord } from '../storage/database.ts';
import { tellTabs } from '../storage/game-lock.ts';
import { savedGamesChanged } from '../storage/use-saved-games.ts';
import { Dialog } from '../ui/Dialog.tsx';

export function RenameDialog({ game, onClose }: { game: GameRecord; onClose: () => void }) {
  const { t } = useTranslation(['home', 'common']);
  const id = useId();
  const [name, setName] = useState(game.name);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return;
    const { renameGame } = await import('../storage/games.ts');
    await renameGame(game.id, name.trim());
    tellTabs({ type: 'listed' });
    savedGamesChanged();
    onClose();
  }

  return (
    <Dialog title={t('games.renameTitle')} onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        <div className="field">
          <label htmlFor={id}>{t('brief.gameName')}</label>
          <input
            id={id}
            className="input"
            value={name}
            maxLength={120}
            required
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {t('common:button.cancel')}
          </button>
          <button type="submit" className="button button--primary" disabled={name.trim() === ''}>
            {t('common:button.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
