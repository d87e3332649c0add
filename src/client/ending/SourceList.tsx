import { useTable } from '../table/table-context.ts';

export function SourceList({ ids }: { readonly ids: ReadonlySet<string> }) {
  const { t, view } = useTable();
  const sources = view.scenario.sources.filter((source) => ids.has(source.id));
  if (sources.length === 0) return null;
  return (
    <details className="nt-fold">
      <summary>{t('table:ending.sources', { count: sources.length })}</summary>
      <ol className="small">
        {sources.map(({ id, title, publisher, date, url }) => (
          <li key={id}>
            {url === undefined ? (
              <cite>{title}</cite>
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                <cite>{title}</cite>
              </a>
            )}
            <span className="muted"> {[publisher, date].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
