import { useTranslation } from 'react-i18next';
import type { Names } from '../names.ts';
import { MarkIcon } from './MarkIcon.tsx';
import type { VoteRecord } from './vote-record.ts';

const COUNTED = ['yes', 'no', 'abstain'] as const;
const TITLE = { yes: 'board.for', no: 'board.against', abstain: 'board.abstaining' } as const;

/** The count, large enough for the back row, and what it means for the question. */
export function VoteTotals({ vote, names }: { vote: VoteRecord; names: Names }) {
  const { t, i18n } = useTranslation('hall');
  const { tally, closed } = vote;
  const percent = (share: number) =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(share * 100);
  const verdict = closed ? (tally.carried ? 'carried' : 'rejected') : 'open';
  return (
    <div className="board-totals">
      <dl>
        {COUNTED.map((choice) => (
          <div key={choice} data-vote={choice}>
            <dt>
              <MarkIcon mark={choice} />
              {t(TITLE[choice])}
            </dt>
            <dd className="figures">{tally[choice]}</dd>
          </div>
        ))}
        <div data-vote="waiting">
          <dt>{t(closed ? 'board.silent' : 'board.outstanding')}</dt>
          <dd className="figures">{tally.silent}</dd>
        </div>
      </dl>
      <div className="board-verdict" data-verdict={verdict} role="status">
        <strong>{t(`board.${verdict}`)}</strong>
        <span>{t('board.needed', { count: tally.needed })}</span>
        {!closed && (
          <span>
            {tally.missing > 0 ? t('board.missing', { count: tally.missing }) : t('board.enough')}
          </span>
        )}
        {closed && tally.missing > 0 && <span>{t('board.missing', { count: tally.missing })}</span>}
        {tally.share !== null && <span>{t('board.share', { percent: percent(tally.share) })}</span>}
        {closed && tally.tie && <span>{t('board.tie')}</span>}
        {tally.vetoedBy.length > 0 && (
          <span>
            {t('board.veto', {
              delegations: new Intl.ListFormat(i18n.language).format(
                tally.vetoedBy.map((id) => names.delegation(id)),
              ),
            })}
          </span>
        )}
      </div>
    </div>
  );
}
