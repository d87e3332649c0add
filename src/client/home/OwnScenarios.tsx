import { FileUp, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../scenario/text-in.ts';
import { goTo } from '../shell/route.ts';
import type { OwnScenario } from '../storage/own-scenarios.ts';
import { ScenarioCardView } from './ScenarioCardView.tsx';
import { type OpenedFile, ScenarioProblems } from './ScenarioProblems.tsx';

/** Scenarios from the reader's own files: the ones kept on this device, and a way to open another. */
export function OwnScenarios() {
  const { t, i18n } = useTranslation('home');
  const [own, setOwn] = useState<readonly OwnScenario[]>([]);
  const [busy, setBusy] = useState(false);
  const [faulty, setFaulty] = useState<OpenedFile | null>(null);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    void readOwn().then(setOwn);
  }, []);

  async function open(file: File) {
    setBusy(true);
    setFaulty(null);
    try {
      const { openScenarioFile } = await import('./open-scenario-file.ts');
      const result = await openScenarioFile(file);
      if (result.key === undefined) setFaulty(result);
      else goTo({ screen: 'seat', scenario: `own-${result.key}` });
    } finally {
      setBusy(false);
    }
  }

  async function remove(key: string) {
    const { forgetScenario } = await import('../storage/own-scenarios.ts');
    await forgetScenario(key);
    setOwn(await readOwn());
  }

  return (
    <section aria-labelledby="own-title">
      <h2 id="own-title">{t('gallery.own')}</h2>
      <p className="muted prose">{t('gallery.ownHint')}</p>
      <p>
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() => input.current?.click()}
        >
          <FileUp aria-hidden="true" />
          {busy ? t('gallery.opening') : t('gallery.open')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".yaml,.yml,.json,application/json,application/yaml,text/yaml"
          aria-label={t('gallery.open')}
          hidden
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file, mended, must be a change again.
            target.value = '';
            if (file !== undefined) void open(file);
          }}
        />
      </p>
      {faulty !== null && <ScenarioProblems opened={faulty} />}
      {own.length > 0 && (
        <ul className="gallery">
          {own.map(({ key, card }) => (
            <li key={key}>
              <ScenarioCardView card={card} id={`own-${key}`}>
                <button
                  type="button"
                  className="button button--quiet"
                  aria-label={t('gallery.remove', { title: textIn(card.title, i18n.language) })}
                  onClick={() => void remove(key)}
                >
                  <Trash2 aria-hidden="true" />
                  {t('gallery.removeShort')}
                </button>
              </ScenarioCardView>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

async function readOwn(): Promise<readonly OwnScenario[]> {
  const { listOwnScenarios } = await import('../storage/own-scenarios.ts');
  return listOwnScenarios().catch(() => []);
}
