import { useTranslation } from 'react-i18next';

/** What one option is worth to the reader's own delegation, from 0 to 100. Private. */
export function ValueMeter({ value }: { readonly value: number }) {
  const { t } = useTranslation('table');
  const percent = Math.round(value * 100);
  return (
    <span className="nt-meter" title={t('value-title')}>
      <span className="nt-meter-label">{t('value-label')}</span>
      <span className="nt-meter-track" aria-hidden="true">
        <span className="nt-meter-fill" style={{ inlineSize: `${percent}%` }} />
      </span>
      <span className="figures nt-meter-number">{percent}</span>
    </span>
  );
}
