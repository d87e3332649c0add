import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The browser's print dialog, which also saves a PDF. */
export function PrintButton() {
  const { t } = useTranslation('debrief');
  return (
    <button type="button" className="button debrief-print" onClick={() => print()}>
      <Printer aria-hidden="true" />
      {t('print')}
    </button>
  );
}
