import { useTranslation } from 'react-i18next';
import type { PivotalDelegations, VoteSwings } from '../../../analysis/pivotal.ts';
import { actorList } from '../../table/words.ts';
import type { DebriefGame } from '../debrief-context.ts';
import { DataTable } from './DataTable.tsx';

const MOST_ROWS = 12;

/** Whose consent alone held texts back, and whose vote alone would have turned one. */
export function PivotalTable({
  game,
  pivotal,
  vote,
}: {
  readonly game: DebriefGame;
  readonly pivotal: PivotalDelegations;
  readonly vote: VoteSwings | null;
}) {
  const { t } = useTranslation('debrief');
  const { model, names, words, language } = game;
  const whole = new Intl.NumberFormat(language);
  const more = new Intl.NumberFormat(language, {
    style: 'percent',
    signDisplay: 'always',
    maximumSignificantDigits: 2,
  });
  const shown = pivotal.delegations.slice(0, MOST_ROWS);
  return (
    <>
      <h3>{t('pivotal.title')}</h3>
      {shown.length === 0 ? (
        <p className="prose">{t('pivotal.none')}</p>
      ) : (
        <DataTable
          caption={t('pivotal.caption', {
            count: shown.length,
            all: pivotal.delegations.length,
          })}
          columns={[
            { title: t('delegation') },
            { title: t('pivotal.gained'), numeric: true },
            { title: t('pivotal.ratio'), numeric: true },
          ]}
          rows={shown.map(({ delegation, gained, ratio }) => ({
            key: String(delegation),
            cells: [
              names.delegation(model.delegations[delegation]?.id ?? ''),
              whole.format(gained),
              ratio === null ? '–' : more.format(ratio - 1),
            ],
          }))}
        />
      )}
      {vote !== null && (
        <p className="prose">
          {t(vote.tally.carried ? 'pivotal.vote-carried' : 'pivotal.vote-lost', {
            yes: vote.tally.yes,
            no: vote.tally.no,
            abstain: vote.tally.abstain,
          })}{' '}
          {vote.decisive.length === 0
            ? t('pivotal.nobody-decides')
            : t('pivotal.decides', {
                count: vote.decisive.length,
                delegations: actorList(
                  words,
                  vote.decisive.map((index) => model.delegations[index]?.id ?? ''),
                ),
              })}
        </p>
      )}
    </>
  );
}
