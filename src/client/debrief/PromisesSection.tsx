import { useId, useState } from 'react';
import type { PromiseEnd, PromiseFate } from '../../analysis/debrief/debrief.ts';
import { type IconName, TableIcon } from '../table/TableIcon.tsx';
import { actorList } from '../table/words.ts';
import type { DebriefGame, SectionProps } from './debrief-context.ts';
import { MomentButton } from './MomentButton.tsx';
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
const FIRST = 25;
const ALL = '';

/** Each word given in a package, and whether it was kept. */
export function PromisesSection({ game, debrief }: SectionProps) {
  const { t } = game.words;
  const { promises } = debrief;
  const selectId = useId();
  const mine = promises.some(({ by }) => by === game.seat);
  const [by, setBy] = useState(mine && promises.length > FIRST ? game.seat : ALL);
  const [end, setEnd] = useState<PromiseEnd | null>(null);
  const [all, setAll] = useState(false);
  const counts = ENDS.map((kind) => ({
    kind,
    count: promises.filter((promise) => promise.end === kind).length,
  }));
  const makers = [...new Set(promises.map((promise) => promise.by))]
    .map((id) => ({ id, name: game.names.delegation(id) }))
    .sort((a, b) => a.name.localeCompare(b.name, game.language));
  const found = promises
    .filter((promise) => (by === ALL || promise.by === by) && (end === null || promise.end === end))
    .sort((a, b) => rank(a) - rank(b) || a.madeAt - b.madeAt);
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
                disabled={count === 0}
                onClick={() => setEnd(end === kind ? null : kind)}
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
          <Fates game={game} fates={shown} total={found.length} />
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

/** What was broken is what a class talks about first. */
function rank({ end }: PromiseFate): number {
  return end === 'broken' ? 0 : end === 'kept' ? 1 : 2;
}

interface FatesProps {
  readonly game: DebriefGame;
  readonly fates: readonly PromiseFate[];
  readonly total: number;
}

function Fates({ game, fates, total }: FatesProps) {
  const { t } = game.words;
  const caption = t('story:promises.caption', { count: total, shown: fates.length });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to scroll by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={t('story:promises.title')}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('story:promises.col-by')}</th>
            <th scope="col">{t('story:promises.col-to')}</th>
            <th scope="col">{t('story:promises.col-what')}</th>
            <th scope="col">{t('story:promises.col-end')}</th>
          </tr>
        </thead>
        <tbody>
          {fates.map((fate) => (
            <Fate key={`${fate.madeAt} ${fate.by} ${fate.provision}`} game={game} fate={fate} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Fate({ game, fate }: { readonly game: DebriefGame; readonly fate: PromiseFate }) {
  const { words, names } = game;
  const { t } = words;
  const { by, to, provision, option, end, endedAt, through } = fate;
  const what = t('table:term', {
    article: names.article(provision),
    option: names.option(provision, option),
  });
  return (
    <tr data-end={end}>
      <th scope="row">{names.delegation(by)}</th>
      <td>{actorList(words, to)}</td>
      <td>{what}</td>
      <td>
        <span className="promise-end">
          <TableIcon name={ICONS[end]} />
          {t(through === null ? `story:promises.${end}` : `story:promises.broken-${through}`)}
        </span>
        {endedAt !== null && (
          <MomentButton
            game={game.id}
            at={endedAt}
            what={t('story:promises.moment', { by: names.delegation(by), what })}
          />
        )}
      </td>
    </tr>
  );
}
