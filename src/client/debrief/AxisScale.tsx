import { useTranslation } from 'react-i18next';
import './axis-scale.css';

interface Props {
  /** What the ends of the axis mean. */
  readonly low: string;
  readonly high: string;
  /** Places on the axis, in [0,1]. */
  readonly here: number;
  readonly there: number;
}

/** Two formulations on the axis of their provision: the one of this game and the real one. */
export function AxisScale({ low, high, here, there }: Props) {
  const { t, i18n } = useTranslation('story');
  const percent = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return (
    <div className="axis-scale">
      <div className="axis-line" aria-hidden="true">
        <span style={{ insetInlineStart: `${100 * there}%` }}>◇</span>
        <span style={{ insetInlineStart: `${100 * here}%` }}>●</span>
      </div>
      <p className="axis-poles small muted">
        <span>{low}</span>
        <span>{high}</span>
      </p>
      <p className="small muted">
        {t(here === there ? 'comparison.together' : 'comparison.apart', {
          percent: percent.format(Math.abs(here - there)),
        })}
      </p>
    </div>
  );
}

/** What the signs on the scales stand for, and on how many clauses the two agree. */
export function AxisKey({ same, all }: { readonly same: number; readonly all: number }) {
  const { t } = useTranslation('story');
  return (
    <p>
      {t('comparison.same-count', { count: same, all })}{' '}
      <span className="muted">
        <span aria-hidden="true">● </span>
        {t('comparison.here')} <span aria-hidden="true">◇ </span>
        {t('comparison.there')}
      </span>
    </p>
  );
}
