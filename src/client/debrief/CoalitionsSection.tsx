import { useId, useState } from 'react';
import type { Coalitions } from '../../analysis/debrief/debrief.ts';
import { actorList, listOf, termsInWords } from '../table/words.ts';
import type { DebriefGame, SectionProps } from './debrief-context.ts';
import { MomentButton } from './MomentButton.tsx';
import './story.css';

/** Packages put on the page at first. */
const FIRST = 12;
/** Of many delegations so many are printed: those that acted most and those that acted least alike. */
const PRINTED_EACH = 8;

/** Who joined with whom, in packages and groups, and who acted like whom. */
export function CoalitionsSection({ game, debrief }: SectionProps) {
  const { words, names } = game;
  const { t } = words;
  const { camps, formed, likeness } = debrief.coalitions;
  return (
    <section className="panel coalitions" aria-labelledby="coalitions-heading">
      <h2 id="coalitions-heading">{t('story:coalitions.title')}</h2>
      <h3>{t('story:coalitions.camps')}</h3>
      {camps.length === 0 ? (
        <p className="muted">{t('story:coalitions.no-camps')}</p>
      ) : (
        <>
          <p className="muted">{t('story:coalitions.camps-lead', { count: camps.length })}</p>
          <ol className="coalition-camps">
            {camps.map((camp) => (
              <li key={camp[0]}>
                <strong>{t('story:coalitions.members', { count: camp.length })}</strong>{' '}
                <FullList game={game} ids={camp} />
              </li>
            ))}
          </ol>
        </>
      )}
      {likeness.length > 0 && <LikenessTable game={game} likeness={likeness} />}
      <h3>{t('story:coalitions.formed')}</h3>
      {formed.length === 0 ? (
        <p className="muted">{t('story:coalitions.none-formed')}</p>
      ) : (
        <Formed game={game} formed={formed} names={names} />
      )}
    </section>
  );
}

/** A long camp is cut short, and opens. */
function FullList({ game, ids }: { readonly game: DebriefGame; readonly ids: readonly string[] }) {
  const { words, names } = game;
  const short = actorList(words, ids);
  if (short === plainList(game, ids)) return <span>{short}</span>;
  return (
    <details className="coalition-list">
      <summary>{short}</summary>
      <p>{ids.map((id) => names.delegation(id)).join(' · ')}</p>
    </details>
  );
}

function plainList({ language, names }: DebriefGame, ids: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(
    ids.map((id) => names.delegation(id)),
  );
}

interface FormedProps {
  readonly game: DebriefGame;
  readonly formed: Coalitions['formed'];
  readonly names: DebriefGame['names'];
}

/** Packages and groups as they came; of many packages those of the seat and the largest first. */
function Formed({ game, formed, names }: FormedProps) {
  const { words, seat } = game;
  const { t } = words;
  const [all, setAll] = useState(false);
  const shown = all || formed.length <= FIRST ? formed : mostTelling(formed, seat);
  return (
    <>
      <ol className="coalition-formed">
        {shown.map((one) => {
          const members = listOf(
            words,
            one.members.map((id) => names.delegation(id)),
          );
          const line =
            one.kind === 'group'
              ? t('story:coalitions.group', { members })
              : t('story:coalitions.package', { members, terms: termsInWords(words, one.terms) });
          return (
            <li key={one.at}>
              <span>{line}</span> <MomentButton game={game.id} at={one.at} what={line} />
            </li>
          );
        })}
      </ol>
      {shown.length < formed.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {t('story:coalitions.all', { count: formed.length })}
        </button>
      )}
    </>
  );
}

function mostTelling(formed: Coalitions['formed'], seat: string): Coalitions['formed'] {
  const weight = (one: Coalitions['formed'][number]) =>
    (one.members.includes(seat) ? 100 : 0) +
    (one.kind === 'group' ? 50 : 0) +
    one.members.length +
    one.terms.length;
  return [...formed]
    .sort((a, b) => weight(b) - weight(a) || a.at - b.at)
    .slice(0, FIRST)
    .sort((a, b) => a.at - b.at);
}

interface LikenessProps {
  readonly game: DebriefGame;
  readonly likeness: Coalitions['likeness'];
}

/** Who acted like one delegation, the likest first. */
function LikenessTable({ game, likeness }: LikenessProps) {
  const { words, names, language } = game;
  const { t } = words;
  const selectId = useId();
  const known = new Set(likeness.flatMap(({ pair }) => pair));
  const [chosen, setChosen] = useState(game.seat);
  const choices = game.scenario.delegations
    .filter(({ id }) => known.has(id))
    .map(({ id }) => ({ id, name: names.delegation(id) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const of = known.has(chosen) ? chosen : (choices[0]?.id ?? '');
  const rows = likeness
    .filter(({ pair }) => pair.includes(of))
    .map(({ pair, share, acts }) => ({ other: pair[0] === of ? pair[1] : pair[0], share, acts }))
    .sort((a, b) => b.share - a.share || b.acts - a.acts);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <h3>{t('story:coalitions.likeness')}</h3>
      <p className="muted">{t('story:coalitions.likeness-lead')}</p>
      <div className="field promises-by debrief-controls">
        <label htmlFor={selectId}>{t('story:coalitions.choose')}</label>
        <select
          id={selectId}
          className="input"
          value={of}
          onChange={(event) => setChosen(event.target.value)}
        >
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to scroll by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={t('story:coalitions.likeness')}>
        <table className="table">
          <caption>{t('story:coalitions.caption', { delegation: names.delegation(of) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('story:coalitions.col-other')}</th>
              <th scope="col" className="number">
                {t('story:coalitions.col-share')}
              </th>
              <th scope="col" className="number">
                {t('story:coalitions.col-acts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ other, share, acts }, at) => (
              <tr key={other} data-screen-only={leftOut(at, rows.length) || undefined}>
                <th scope="row">{names.delegation(other)}</th>
                <td className="number">
                  <span
                    className="likeness-bar"
                    aria-hidden="true"
                    style={{ inlineSize: `${Math.round(share * 4 * 100) / 100}rem` }}
                  />
                  {percent.format(share)}
                </td>
                <td className="number">{acts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {leftOut(PRINTED_EACH, rows.length) && (
        <p className="paper-only small">
          {t('story:coalitions.on-paper', { count: PRINTED_EACH, all: rows.length })}
        </p>
      )}
    </>
  );
}

function leftOut(at: number, rows: number): boolean {
  return rows > 3 * PRINTED_EACH && at >= PRINTED_EACH && at < rows - PRINTED_EACH;
}
