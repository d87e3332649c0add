import { useTranslation } from 'react-i18next';
import type { Warning } from '../../analysis/coach/warnings.ts';
import { TableIcon } from '../table/TableIcon.tsx';
import { useTable } from '../table/table-context.ts';
import { clauseName } from '../table/words.ts';
import { points } from './points.ts';
import './coach.css';

/** What the reader should know before something passes, with a sign and a word besides the colour. */
export function CoachWarnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const { t } = useTranslation('coach');
  const words = useWarningWords();
  if (warnings.length === 0) return null;
  return (
    <div className="coach-warnings" role="note">
      <p className="coach-warnings-title">
        <TableIcon name="red-line" />
        {t('warnings')}
      </p>
      <ul>
        {warnings.map((warning) => {
          const line = words(warning);
          return <li key={line}>{line}</li>;
        })}
      </ul>
    </div>
  );
}

function useWarningWords(): (warning: Warning) => string {
  const table = useTable();
  const { t } = useTranslation('coach');
  const { names } = table;
  return (warning) => {
    switch (warning.kind) {
      case 'red-line':
        return t(`warning.red-line.${warning.through}`, {
          provision: clauseName(table, warning.provision),
          option: names.option(warning.provision, warning.option),
        });
      case 'tie':
        return t(`warning.tie.${warning.through}`, {
          provision: clauseName(table, warning.provision),
          option: names.option(warning.provision, warning.option),
          needs: clauseName(table, warning.needs),
          wanted: names.option(warning.needs, warning.wanted),
        });
      case 'below':
        return t(`warning.below.${warning.through}`, {
          worth: points(warning.worth),
          reservation: points(warning.reservation),
        });
      case 'closes-door':
        return t('warning.closes-door', {
          provision: clauseName(table, warning.provision),
          option: names.option(warning.provision, warning.option),
          best: points(warning.best),
          reservation: points(warning.reservation),
        });
    }
  };
}
