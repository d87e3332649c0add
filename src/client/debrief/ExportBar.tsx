import { CircleAlert, FileText, ListOrdered, Table2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../locales/languages.ts';
import type { MadeFile } from '../ui/save-file.ts';
import type { SectionProps } from './debrief-context.ts';
import './export-bar.css';

type Writing =
  | { readonly state: 'ready' }
  | { readonly state: 'writing' }
  | { readonly state: 'done'; readonly file: string }
  | { readonly state: 'failed' };

/** The text for Word, and the game as tables for spreadsheets. What writes them comes when asked. */
export function ExportBar({ game, debrief }: SectionProps) {
  const { t, i18n } = useTranslation('learning');
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [writing, setWriting] = useState<Writing>({ state: 'ready' });
  const language = chosen ?? i18n.language;
  const adopted = game.finalState.outcome?.outcome === 'adopted';
  const busy = writing.state === 'writing';

  async function save(make: (source: Source) => Promise<MadeFile>) {
    setWriting({ state: 'writing' });
    try {
      const { wordsIn } = await import('./exports/words-in.ts');
      const { saveFile } = await import('../ui/save-file.ts');
      const words = await wordsIn(language, game.words);
      const file = await make({ ...game, words });
      saveFile(file);
      setWriting({ state: 'done', file: file.name });
    } catch {
      setWriting({ state: 'failed' });
    }
  }

  const treaty = async ({ words, events, name }: Source) => {
    const { treatyFile } = await import('../treaty/treaty-file.ts');
    return treatyFile(words, events, name);
  };
  const events = async (source: Source) => {
    const { eventsFile } = await import('./exports/tables.ts');
    return eventsFile(source);
  };
  const scores = async (source: Source) => {
    const { scoresFile } = await import('./exports/tables.ts');
    return scoresFile(source, debrief);
  };

  return (
    <section className="panel debrief-controls" aria-labelledby="exports-heading">
      <h2 id="exports-heading">{t('exports.title')}</h2>
      <p className="muted prose">{t('exports.lead')}</p>
      <div className="field export-language">
        <label htmlFor={id}>{t('exports.language')}</label>
        <select
          id={id}
          className="select"
          value={language}
          onChange={({ target }) => setChosen(target.value)}
        >
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="button-row">
        <button type="button" className="button" disabled={busy} onClick={() => void save(treaty)}>
          <FileText aria-hidden="true" />
          {t(adopted ? 'exports.textAdopted' : 'exports.textDraft')}
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => void save(events)}>
          <ListOrdered aria-hidden="true" />
          {t('exports.events')}
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => void save(scores)}>
          <Table2 aria-hidden="true" />
          {t('exports.scores')}
        </button>
      </div>
      <div role="status" className="small muted export-status">
        {writing.state === 'writing' && t('exports.working')}
        {writing.state === 'done' && t('exports.done', { file: writing.file })}
      </div>
      {writing.state === 'failed' && (
        <p className="notice notice--danger" role="alert">
          <CircleAlert aria-hidden="true" />
          {t('exports.failed')}
        </p>
      )}
    </section>
  );
}

type Source = Pick<SectionProps['game'], 'name' | 'seat' | 'events' | 'words'>;
