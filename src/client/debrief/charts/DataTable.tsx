import type { ReactNode } from 'react';

export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

export interface Row {
  readonly key: string;
  /** As the columns; the first heads the row. */
  readonly cells: readonly ReactNode[];
}

/** Tables of more rows and at most three columns are printed in two columns of the page. */
const LONG = 60;

/** The figures behind a chart. */
export function DataTable({
  caption,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}) {
  return (
    <section
      className="table-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to scroll by keyboard
      tabIndex={0}
      aria-label={caption}
      data-long={(rows.length > LONG && columns.length <= 3) || undefined}
    >
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, numeric }) => (
              <th key={title} scope="col" className={numeric === true ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) => {
                const column = columns[at];
                const className = column?.numeric === true ? 'number' : undefined;
                return at === 0 ? (
                  <th key={column?.title} scope="row" className={className}>
                    {cell}
                  </th>
                ) : (
                  <td key={column?.title} className={className}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
