import { useTranslation } from 'react-i18next';
import { useTable } from '../table/table-context.ts';
import { usePrinting } from './use-printing.ts';

/** What a sheet of paper has to say of itself once it lies beside others: which game, and when. */
export function PrintedHead() {
  const { t } = useTranslation('debrief');
  const { game, names, language } = useTable();
  const printing = usePrinting();
  if (!printing) return null;
  return (
    <p className="debrief-printed-head">
      {t('printed', {
        game: game.name,
        scenario: names.text(game.scenario.title),
        date: new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(Date.now()),
      })}
    </p>
  );
}
