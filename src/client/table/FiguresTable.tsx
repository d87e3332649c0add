import type { GameEvent } from '../../engine/event.ts';
import { figuresSpoken, needSpoken } from './spoken-figures.ts';
import type { Words } from './words.ts';
import './figures-table.css';

/** The figures that came with a speech, to be unfolded; nothing where there were none. */
export function FiguresTable({
  words,
  event,
}: {
  readonly words: Words;
  readonly event: GameEvent;
}) {
  const { t, names, language } = words;
  const need = needSpoken(words, event);
  if (need !== null) return <p className="small muted">{need}</p>;
  const figures = figuresSpoken(words, event);
  if (figures === null || !('by' in event)) return null;
  const delegation = names.delegation(event.by);
  return (
    <details className="nt-fold spoken-figures">
      <summary>{t('table:figures.show', { delegation })}</summary>
      <table className="table">
        <caption className="small">{t('table:figures.caption', { delegation })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table:figures.formulation')}</th>
            <th scope="col" className="number">
              {t('table:figures.points')}
            </th>
          </tr>
        </thead>
        {figures.clauses.map((clause) => (
          <tbody key={clause.id}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {clause.name}
              </th>
            </tr>
            {clause.options.map(({ id, name, points }) => (
              <tr key={id}>
                <td>{name}</td>
                <td className="number">
                  {points === null ? t('table:figures.barred') : points.toLocaleString(language)}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {figures.ties.length > 0 && (
        <ul className="small">
          {figures.ties.map((tie) => (
            <li key={tie}>{tie}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
