import { historyOf } from './clause-history.ts';
import { recordLine } from './record-line.ts';
import { useTable } from './table-context.ts';

export function ClauseHistory({ provision }: { readonly provision: string }) {
  const table = useTable();
  const history = historyOf(table.events, table.view, provision);
  if (history.length === 0) return null;
  return (
    <details className="nt-fold">
      <summary>{table.t('table:history', { count: history.length })}</summary>
      <ol className="nt-history small">
        {history.map(({ event, at }) => (
          <li key={at}>{recordLine(table, event)}</li>
        ))}
      </ol>
    </details>
  );
}
