import { useTranslation } from 'react-i18next';
import type { Blockers, RedLine } from '../../../analysis/blockers.ts';
import { actorList, clauseName } from '../../table/words.ts';
import type { DebriefGame } from '../debrief-context.ts';

/** Sets that are listed at once; the others are folded away. */
const FIRST = 3;

/** The smallest sets of red lines without which more texts could have been adopted. */
export function ObstacleList({
  game,
  blockers,
}: {
  readonly game: DebriefGame;
  readonly blockers: Blockers;
}) {
  const { t } = useTranslation('debrief');
  const { smallest, opens, reservations, exact, more } = blockers;
  const { model, words, language } = game;
  const whole = new Intl.NumberFormat(language);
  const idOf = (index: number) => model.delegations[index]?.id ?? '';
  const inWords = ({ delegation, provision, option, link }: RedLine) => {
    const of = model.provisions[provision];
    return t(link === undefined ? 'obstacles.red-line' : 'obstacles.link', {
      delegation: game.names.delegation(idOf(delegation)),
      provision: clauseName(words, of?.id ?? ''),
      option: game.names.option(of?.id ?? '', of?.provision.options[option]?.id ?? ''),
    });
  };
  const entries = smallest.map(({ redLines, gained }) => (
    <li key={redLines.map((line) => Object.values(line).join(' ')).join(', ')}>
      {new Intl.ListFormat(language).format(redLines.map(inWords))}{' '}
      <span className="muted">
        {t('obstacles.gained', { count: Number(gained), formatted: whole.format(gained) })}
      </span>
    </li>
  ));
  return (
    <>
      <h3>{t('obstacles.title')}</h3>
      <p className="prose">
        {smallest.length > 0 && t(opens ? 'obstacles.opens' : 'obstacles.enlarges')}
        {smallest.length === 0 &&
          (reservations.length > 0
            ? t('obstacles.reservations', {
                count: reservations.length,
                delegations: actorList(words, reservations.map(idOf)),
              })
            : t('obstacles.none'))}{' '}
        {!exact && t('obstacles.inexact')}
      </p>
      {entries.length > 0 && <ul>{entries.slice(0, FIRST)}</ul>}
      {entries.length > FIRST && (
        <details className="nt-fold">
          <summary>{t('obstacles.others', { count: entries.length - FIRST })}</summary>
          <ul>{entries.slice(FIRST)}</ul>
          {more && <p className="small muted">{t('obstacles.more')}</p>}
        </details>
      )}
    </>
  );
}
