import { useTranslation } from 'react-i18next';
import type { Clause } from '../../engine/state.ts';
import { TableIcon } from './TableIcon.tsx';

/** How a clause stands: a word, a drawing and a colour, so that none of them is needed. */
export function StatusBadge({ status }: { readonly status: Clause['status'] }) {
  const { t } = useTranslation('table');
  return (
    <span className="nt-status" data-status={status}>
      <TableIcon name={status} />
      {t(`status.${status}`)}
    </span>
  );
}
