import { useState } from 'react';
import { useTable } from '../table/table-context.ts';

/** Saves the finished game as a file that can be imported again, here or on another device. */
export function ExportButton() {
  const { t, game } = useTable();
  const [failed, setFailed] = useState(false);
  const save = async () => {
    const { exportGame } = await import('../games/export-game.ts');
    setFailed(!(await exportGame(game.id)));
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void save()}>
        {t('table:ending.export')}
      </button>
      {failed && <p role="alert">{t('table:ending.export-failed')}</p>}
    </>
  );
}
