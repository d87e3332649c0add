import { useId, useMemo, useState } from 'react';
import type { PromiseEnd } from '../../analysis/debrief/debrief.ts';
import { type IconName, TableIcon } from '../table/TableIcon.tsx';
import { actorList } from '../table/words.ts';
import type { DebriefGame, SectionProps } from './debrief-context.ts';
import { MomentButton } from './MomentButton.tsx';
import { type PromisedClause, promisesByClause } from './promises-by-clause.ts';
import '../table/table-screen.css';
import '../table/clause.css';
import './story.css';

const ENDS: readonly PromiseEnd[] = ['kept', 'broken', 'lapsed', 'open'];
const ICONS: Readonly<Record<PromiseEnd, IconName>> = {
  kept: 'sealed',
  broken: 'broken',
  lapsed: 'deleted',
  open: 'open',
};
/** Rows put on the page at first: a committee of 193 makes thousands of promises. */
const FIRST = 20;
/** Rows that are printed: the others are of the same kind. */
const PRINTED = 12;
const ALL = '';

/** Each word given in a package, and whether it was kept. */
export function PromisesSection({ game, debrief }: SectionProps) {
  const { t } = game.words;
  const { promises } = debrief;
  const selectId = useId();
  const clauses = useMemo(() => promisesByClause(promises), [promises]);
  const mine = clauses.some(({ parties }) => parties.includes(game.seat));
  const [by, setBy] = useState(mine && clauses.length > FIRST ? game.seat : ALL);
  const [end, setEnd] = useState<PromiseEnd | null>(null);
  const [all, setAll] = useState(false);
  const counts = ENDS.map((kind) => ({
    kind,
    count: promises.filter((promise) => promise.end === kind).length,
  }));
  const makers = [...new Set(promises.map((promise) => promise.by))]
    .map((id) => ({ id, name: game.names.delegation(id) }))
    .sort((a, b) => a.name.localeCompare(b.name, game.language));
  const found = clauses.filter(
    ({ parties, ends }) =>
      (by === ALL || parties.includes(by)) && (end === null || ends.some((one) => one.end === end)),
  );
  const shown = all ? found : found.slice(0, FIRST);

  return (
    <section className="panel promises" aria-labelledby="promises-heading">
      <h2 id="promises-heading">{t('story:promises.title')}</h2>
      {promises.length === 0 ? (
        <p className="muted">{t('story:promises.none')}</p>
      ) : (
        <>
          <p className="muted">{t('story:promises.lead', { count: promises.length })}</p>
          <fieldset className="chip-row">
            <legend className="visually-hidden">{t('story:promises.filter')}</legend>
            {counts.map(({ kind, count }) => (
              <button
                key={kind}
                type="button"
                className="chip"
                aria-pressed={end === kind}
                aria-disabled={count === 0 || undefined}
                onClick={() => {
                  if (count > 0) setEnd(end === kind ? null : kind);
                }}
              >
                <TableIcon name={ICONS[kind]} />
                {t(`story:promises.count-${kind}`, { count })}
              </button>
            ))}
          </fieldset>
          <div className="field promises-by debrief-controls">
            <label htmlFor={selectId}>{t('story:promises.by')}</label>
            <select
              id={selectId}
              className="input"
              value={by}
              onChange={(event) => setBy(event.target.value)}
            >
              <option value={ALL}>{t('story:promises.everybody')}</option>
              {makers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <Clauses game={game} clauses={shown} total={found.length} />
          {found.length > shown.length && (
            <button type="button" className="button" onClick={() => setAll(true)}>
              {t('story:promises.all', { count: found.length })}
            </button>
          )}
        </>
      )}
    </section>
  );
}

interface ClausesProps {
  readonly game: DebriefGame;
  readonly clauses: readonly PromisedClause[];
  readonly total: number;
}

function Clauses({ game, clauses, total }: ClausesProps) {
  const { t } = game.words;
  const caption = t('story:promises.caption', { count: total, shown: clauses.length });
  const long = clauses.length > PRINTED;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to scroll by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={caption}>
        <table className="table promises-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('story:promises.col-parties')}</th>
              <th scope="col">{t('story:promises.col-what')}</th>
              <th scope="col">{t('story:promises.col-end')}</th>
            </tr>
          </thead>
          <tbody>
            {clauses.map((clause, at) => (
              <Clause
                key={`${clause.madeAt} ${clause.provision}`}
                game={game}
                clause={clause}
                screenOnly={at >= PRINTED}
              />
            ))}
          </tbody>
        </table>
      </section>
      {long && (
        <p className="paper-only small">
          {t('debrief:rows-on-paper', { count: PRINTED, all: clauses.length })}
        </p>
      )}
    </>
  );
}

function Clause({
  game,
  clause,
  screenOnly,
}: {
  readonly game: DebriefGame;
  readonly clause: PromisedClause;
  readonly screenOnly: boolean;
}) {
  const { words, names } = game;
  const { t } = words;
  const { parties, provision, option, ends } = clause;
  const between = actorList(words, parties);
  const what = t('table:term', {
    article: names.article(provision),
    option: names.option(provision, option),
  });
  const at = ends[0]?.at ?? null;
  return (
    <tr data-screen-only={screenOnly || undefined}>
      <th scope="row">{between}</th>
      <td>{what}</td>
      <td>
        {ends.map(({ end, through, by }) => (
          <p key={`${end} ${through ?? ''}`} className="promise-end" data-end={end}>
            <TableIcon name={ICONS[end]} />
            <span>
              {ends.length > 1 && (
                <b>{t('story:promises.who', { delegations: actorList(words, by) })} </b>
              )}
              {t(through === null ? `story:promises.${end}` : `story:promises.broken-${through}`)}
            </span>
          </p>
        ))}
        {at !== null && (
          <MomentButton
            game={game.id}
            at={at}
            what={t('story:promises.moment', { parties: between, what })}
          />
        )}
      </td>
    </tr>
  );
}
