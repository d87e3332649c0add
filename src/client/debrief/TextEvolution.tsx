import { useId, useMemo, useState } from 'react';
import type { TextVersion } from '../../analysis/debrief/debrief.ts';
import { StatusBadge } from '../table/StatusBadge.tsx';
import type { DebriefGame, SectionProps } from './debrief-context.ts';
import { MomentButton } from './MomentButton.tsx';
import { TrackedText } from './TrackedText.tsx';
import '../table/table-screen.css';
import '../table/clause.css';
import './story.css';

/** What became of the draft: any two of its versions side by side, changes marked clause by clause. */
export function TextEvolution({ game, debrief }: SectionProps) {
  const { t } = game.words;
  const { versions } = debrief;
  const [chosen, setChosen] = useState<{ from: number; to: number } | null>(null);
  const from = Math.min(chosen?.from ?? 0, versions.length - 1);
  const to = Math.min(chosen?.to ?? versions.length - 1, versions.length - 1);
  const older = versions[from];
  const newer = versions[to];
  const names = useMemo(
    () => versions.map((version, at) => nameOf(game, version, at)),
    [game, versions],
  );
  const changes = changesOf(versions);
  if (older === undefined || newer === undefined) return null;
  const changed = game.model.provisions.filter(({ id }) => older.text[id] !== newer.text[id]);
  const same = game.model.provisions.filter(({ id }) => older.text[id] === newer.text[id]);

  return (
    <section className="panel evolution" aria-labelledby="evolution-heading">
      <h2 id="evolution-heading">{t('story:text.title')}</h2>
      <p className="muted">
        {versions.length === 1
          ? t('story:text.never-changed')
          : t('story:text.lead', { count: versions.length - 1 })}
      </p>
      {versions.length > 1 && (
        <div className="evolution-choice debrief-controls">
          <Choice
            label={t('story:text.from')}
            names={names}
            value={from}
            onChange={(at) => setChosen({ from: at, to })}
          />
          <Choice
            label={t('story:text.to')}
            names={names}
            value={to}
            onChange={(at) => setChosen({ from, to: at })}
          />
        </div>
      )}
      {versions.length > 1 && (
        <p className="evolution-between" role="status">
          {t('story:text.between', {
            count: changed.length,
            from: names[from],
            to: names[to],
          })}
        </p>
      )}
      {changed.length > 0 && (
        <p className="small muted">
          {t('story:text.marks')} <ins>{t('story:text.example-inserted')}</ins>{' '}
          <del>{t('story:text.example-deleted')}</del>
        </p>
      )}
      <div className="evolution-clauses">
        {changed.map(({ id }) => (
          <Clause key={id} game={game} provision={id} older={older} newer={newer} />
        ))}
      </div>
      {same.length > 0 && (
        <details className="nt-fold evolution-same">
          <summary>{t('story:text.same', { count: same.length })}</summary>
          <div className="evolution-clauses">
            {same.map(({ id }) => (
              <Clause key={id} game={game} provision={id} older={older} newer={newer} />
            ))}
          </div>
        </details>
      )}
      {changes.length > 0 && (
        <details className="nt-fold">
          <summary>{t('story:text.steps', { count: changes.length })}</summary>
          <ol className="evolution-steps">
            {changes.map(({ version, at }) => (
              <li key={at}>
                <p>
                  <strong>{names[at]}</strong>{' '}
                  {version.changed.map((id) => game.names.article(id)).join(', ')}
                </p>
                <MomentButton game={game.id} at={version.at} what={names[at] ?? ''} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

/** All versions but the opening draft, with their places. */
function changesOf(versions: readonly TextVersion[]) {
  return versions.map((version, at) => ({ version, at })).slice(1);
}

function nameOf({ words, names }: DebriefGame, version: TextVersion, at: number): string {
  const { t } = words;
  if (version.at < 0) return t('story:text.opening');
  const meeting = version.meeting === null ? '' : names.meeting(version.meeting);
  return version.by === null
    ? t('story:text.version', { number: at, meeting })
    : t('story:text.version-by', { number: at, meeting, by: names.delegation(version.by) });
}

interface ChoiceProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: number;
  onChange(at: number): void;
}

function Choice({ label, names, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: versions are numbered by their place
          <option key={at} value={at}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ClauseProps {
  readonly game: DebriefGame;
  readonly provision: string;
  readonly older: TextVersion;
  readonly newer: TextVersion;
}

function Clause({ game, provision, older, newer }: ClauseProps) {
  const { t } = game.words;
  const status = newer.statuses[provision];
  return (
    <article>
      <h3>
        {t('table:clause-name', {
          article: game.names.article(provision),
          title: game.names.provision(provision),
        })}{' '}
        {status !== undefined && status !== 'open' && <StatusBadge status={status} />}
      </h3>
      <TrackedText
        from={wording(game, provision, older.text[provision])}
        to={wording(game, provision, newer.text[provision])}
        language={game.language}
      />
    </article>
  );
}

/** The clause as it reads; nothing where the text does without it. */
function wording(
  { model, names }: DebriefGame,
  provision: string,
  option: string | undefined,
): string {
  const of = model.provisions[model.provisionIndex.get(provision) ?? -1]?.provision;
  const found = of?.options.find(({ id }) => id === option);
  return found === undefined || found.absent ? '' : names.text(found.text);
}
