import { CircleAlert, Download, Upload, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sumResults } from '../../analysis/check-results.ts';
import { ClassResults } from './ClassResults.tsx';
import { type ResultFile, readFile, useResultNames, useStoredResults } from './use-results.ts';
import './results.css';

/** The knowledge checks of several people together: of the games saved here, and of files added. */
export function ResultsScreen() {
  const { t } = useTranslation('learning');
  const stored = useStoredResults();
  const [files, setFiles] = useState<readonly ResultFile[]>([]);
  const people = useMemo(
    () => [...(stored ?? []), ...files.flatMap((file) => ('people' in file ? file.people : []))],
    [stored, files],
  );
  const results = useMemo(() => sumResults(people), [people]);
  const names = useResultNames(
    results.map(({ scenario }) => scenario),
    (stored ?? []).map(({ source }) => source),
  );

  async function add(chosen: readonly File[]) {
    const read = await Promise.all(chosen.map(readFile));
    setFiles((old) => [
      ...old.filter(({ file }) => !read.some((one) => one.file === file)),
      ...read,
    ]);
  }

  async function save() {
    const { resultFile } = await import('./result-file.ts');
    const { saveFile } = await import('../ui/save-file.ts');
    saveFile(resultFile(people));
  }

  return (
    <div className="page page--narrow results-screen">
      <h1>{t('results.title')}</h1>
      <p className="lead">{t('results.lead')}</p>
      <section className="panel panel--inset" aria-labelledby="results-sources">
        <h2 id="results-sources">{t('results.sources')}</h2>
        <ul className="results-sources">
          <li>{t('results.fromGames', { count: stored?.length ?? 0 })}</li>
          {files.map((file) => (
            <FileEntry
              key={file.file}
              file={file}
              onRemove={() => setFiles(files.filter((other) => other !== file))}
            />
          ))}
        </ul>
        <div className="button-row">
          <AddFiles onChosen={(chosen) => void add(chosen)} />
          {people.length > 0 && (
            <button type="button" className="button" onClick={() => void save()}>
              <Download aria-hidden="true" />
              {t('results.export')}
            </button>
          )}
        </div>
        <p className="field-hint">{t('results.importHint')}</p>
      </section>
      {stored !== null && results.length === 0 && <p className="muted">{t('results.none')}</p>}
      {results.map((result) => (
        <ClassResults key={result.scenario} result={result} names={names} />
      ))}
    </div>
  );
}

function AddFiles({ onChosen }: { readonly onChosen: (files: readonly File[]) => void }) {
  const { t } = useTranslation('learning');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        <Upload aria-hidden="true" />
        {t('results.import')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        multiple
        hidden
        aria-label={t('results.import')}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          // The same file, mended, must be a change again.
          target.value = '';
          if (chosen.length > 0) onChosen(chosen);
        }}
      />
    </>
  );
}

function FileEntry({
  file,
  onRemove,
}: {
  readonly file: ResultFile;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation('learning');
  return (
    <li className="results-file">
      {'people' in file ? (
        <span>{t('results.fromFile', { file: file.file, count: file.people.length })}</span>
      ) : (
        <div className="notice notice--danger" role="alert">
          <CircleAlert aria-hidden="true" />
          <div>
            <p>
              <strong>{t('results.problem.title', { file: file.file })}</strong>
            </p>
            <p>{t(`results.problem.${file.problem.code}`, { ...file.problem })}</p>
          </div>
        </div>
      )}
      <button
        type="button"
        className="button button--quiet button--icon"
        aria-label={t('results.remove', { file: file.file })}
        onClick={onRemove}
      >
        <X aria-hidden="true" />
      </button>
    </li>
  );
}
