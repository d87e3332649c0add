import { CircleAlert, CircleCheck, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hashOfRoute } from '../shell/route.ts';
import type { Imported } from './import-game.ts';

export function ImportGame() {
  const { t } = useTranslation('home');
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<{ file: string; imported: Imported } | null>(null);

  async function read(file: File) {
    setBusy(true);
    setResult(null);
    try {
      const { importGame } = await import('./import-game.ts');
      setResult({ file: file.name, imported: await importGame(file) });
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <button
        type="button"
        className="button"
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        <Upload aria-hidden="true" />
        {t(busy ? 'import.reading' : 'import.button')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t('import.button')}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file, mended, must be a change again.
          target.value = '';
          if (file !== undefined) void read(file);
        }}
      />
      {result !== null && <ImportResult {...result} />}
    </>
  );
}

function ImportResult({ file, imported }: { file: string; imported: Imported }) {
  const { t } = useTranslation('home');
  if (imported.kind === 'stored') {
    return (
      <div className="notice notice--ok import-result" role="status">
        <CircleCheck aria-hidden="true" />
        <p>
          {t('import.stored')}{' '}
          <a href={hashOfRoute({ screen: 'game', game: imported.id })}>{imported.name}</a>
          {' · '}
          <a href={hashOfRoute({ screen: 'debrief', game: imported.id })}>{t('games.debrief')}</a>
        </p>
      </div>
    );
  }
  return (
    <div className="notice notice--danger import-result" role="alert">
      <CircleAlert aria-hidden="true" />
      <div>
        <p>
          <strong>{t('import.refused', { file })}</strong>
        </p>
        {imported.kind === 'no-room' ? (
          <p>{t('import.noRoom')}</p>
        ) : (
          <>
            <p>{t(`import.problem.${imported.problem.code}.message`, { ...imported.problem })}</p>
            <p>{t(`import.problem.${imported.problem.code}.remedy`, { ...imported.problem })}</p>
          </>
        )}
        <p className="small">{t('import.intact')}</p>
      </div>
    </div>
  );
}
