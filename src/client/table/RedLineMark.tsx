import { useTranslation } from 'react-i18next';
import { TableIcon } from './TableIcon.tsx';

/** The reader's own capital forbids joining consensus on this. Nobody else sees the mark. */
export function RedLineMark() {
  const { t } = useTranslation('table');
  return (
    <span className="chip chip--danger" title={t('red-line-title')}>
      <TableIcon name="red-line" />
      {t('red-line')}
    </span>
  );
}
