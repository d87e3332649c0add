import { redLinesCrossed } from '../../engine/utility.ts';
import { pointsOf } from './my-score.ts';
import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';

/** Who I am and how the present text looks to my capital; opens my instructions. */
export function SeatBadge() {
  const { t, names, seat, me, yardstick, draft, lifted, openBrief } = useTable();
  const points = me === null || yardstick === null ? null : pointsOf(me, yardstick, draft);
  const crossed = me === null ? 0 : redLinesCrossed(me, draft, lifted).length;
  return (
    <button type="button" className="nt-seat" data-tutorial="brief" onClick={openBrief}>
      <span className="nt-seat-name">
        <span className="small muted">{t('table:you-are')}</span>
        <strong>{names.delegation(seat)}</strong>
      </span>
      {points !== null && (
        <span className="nt-score" data-tutorial="score">
          <span className="small muted">{t('table:my-score')}</span>
          <strong className="figures">
            {t('table:score-points', { points: Math.min(100, Math.max(0, points)) })}
          </strong>
          {points > 100 && <span className="nt-score-warning small">{t('table:not-for-all')}</span>}
          {crossed > 0 && (
            <span className="nt-score-warning small">
              <TableIcon name="red-line" />
              {t('table:red-lines-crossed', { count: crossed })}
            </span>
          )}
        </span>
      )}
      <span className="nt-seat-open small">{t('table:open-brief')}</span>
    </button>
  );
}
