import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** What the column sorts by; words sort as the reader's language does. */
  value(row: Row): string | number;
  /** What is shown, where that is not the value itself. */
  show?(row: Row): ReactNode;
  readonly numeric?: boolean;
}

interface SortableTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  keyOf(row: Row): string;
}

/** A table whose columns sort by their heads. The first column names the row. */
export function SortableTable<Row>({ caption, columns, rows, keyOf }: SortableTableProps<Row>) {
  const { i18n } = useTranslation('hall');
  const [sort, setSort] = useState<{ key: string; down: boolean } | null>(null);
  const by = columns.find((column) => column.key === sort?.key);
  const sorted = by === undefined ? rows : sortedBy(rows, by, sort?.down === true, i18n.language);
  return (
    // A table wider than its place scrolls, and what scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus
    <section className="table-scroll hall-table" tabIndex={0} aria-label={caption}>
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const active = sort?.key === column.key;
              const order = active ? (sort.down ? 'descending' : 'ascending') : undefined;
              return (
                <th
                  key={column.key}
                  scope="col"
                  {...(order === undefined ? {} : { 'aria-sort': order })}
                  className={column.numeric === true ? 'number' : undefined}
                >
                  <button
                    type="button"
                    className="sort-button"
                    onClick={() => setSort({ key: column.key, down: active && !sort.down })}
                  >
                    {column.title}
                    <span aria-hidden="true" className="sort-arrow">
                      {active ? (sort.down ? '▼' : '▲') : '↕'}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, at) => {
                const content = column.show?.(row) ?? column.value(row);
                return at === 0 ? (
                  <th key={column.key} scope="row">
                    {content}
                  </th>
                ) : (
                  <td key={column.key} className={column.numeric === true ? 'number' : undefined}>
                    {content}
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

function sortedBy<Row>(
  rows: readonly Row[],
  column: Column<Row>,
  down: boolean,
  language: string,
): Row[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = (a: Row, b: Row) => {
    const x = column.value(a);
    const y = column.value(b);
    return typeof x === 'number' && typeof y === 'number'
      ? x - y
      : collator.compare(String(x), String(y));
  };
  return rows.toSorted((a, b) => (down ? compare(b, a) : compare(a, b)));
}
