import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../../hall/use-media.ts';
import './data-table.css';

export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

export interface Row {
  readonly key: string;
  /** As the columns; the first heads the row. */
  readonly cells: readonly ReactNode[];
}

/** Tables of more columns do not fit on a telephone. */
const FITTING = 4;

/** The figures behind a chart. On a telephone each row of a wide table is a list of its own. */
export function DataTable({
  caption,
  columns,
  rows,
  onPaper,
  insteadOnPaper,
}: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Keys of the rows that are printed; all are, where there is none. */
  readonly onPaper?: ReadonlySet<string>;
  /** Says the same in less room. */
  readonly insteadOnPaper?: ReactNode | undefined;
}) {
  const { t } = useTranslation('debrief');
  const narrow = useMedia('(max-width: 40em)');
  const left = onPaper === undefined ? 0 : rows.filter(({ key }) => !onPaper.has(key)).length;
  return (
    <>
      <section
        className="table-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to scroll by keyboard
        tabIndex={0}
        aria-label={caption}
        data-screen-only={insteadOnPaper !== undefined || undefined}
      >
        {narrow && columns.length > FITTING ? (
          <Lists caption={caption} columns={columns} rows={rows} />
        ) : (
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
                <tr key={key} data-screen-only={onPaper?.has(key) === false || undefined}>
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
        )}
      </section>
      {insteadOnPaper !== undefined && <div className="paper-only">{insteadOnPaper}</div>}
      {left > 0 && (
        <p className="paper-only small">
          {t('rows-on-paper', { count: rows.length - left, all: rows.length })}
        </p>
      )}
    </>
  );
}

function Lists({
  caption,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}) {
  return (
    <>
      <p className="small muted">{caption}</p>
      <ul className="row-lists">
        {rows.map(({ key, cells }) => (
          <li key={key}>
            <p>
              {columns[0]?.numeric === true && <>{columns[0].title} </>}
              {cells[0]}
            </p>
            <dl>
              {columns.slice(1).map(({ title, numeric }, at) => (
                <div key={title}>
                  <dt>{title}</dt>
                  <dd className={numeric === true ? 'number' : undefined}>{cells[at + 1]}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
