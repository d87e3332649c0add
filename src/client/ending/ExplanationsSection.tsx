import { useTranslation } from 'react-i18next';
import { speechOf } from '../table/latest-speech.ts';
import { recordLine } from '../table/record-line.ts';
import { useTable } from '../table/table-context.ts';

interface Explanation {
  readonly at: number;
  readonly by: readonly string[];
  readonly words: string;
}

/** What delegations said of the outcome once there was nothing left to decide. */
export function ExplanationsSection() {
  const table = useTable();
  const { t: inDebrief } = useTranslation('debrief');
  const { t, events, seat, names, language } = table;
  const list = new Intl.ListFormat(language);
  const aside = events.filter(({ event }) => event.type === 'dissociated');
  const explained = inTheSameWords(
    events.flatMap(({ event, at }): Explanation[] => {
      if (event.type !== 'position-explained') return [];
      return [{ at, by: [event.by], words: speechOf(table, event).words ?? '' }];
    }),
  );
  if (aside.length + explained.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="explanations-heading">
      <h2 id="explanations-heading">{t('table:ending.explanations')}</h2>
      <ul className="explanations">
        {aside.map(({ event, at }) => {
          const { by, words } = speechOf(table, event);
          return (
            <li key={at} data-me={by === seat || undefined}>
              <p className="small muted">{recordLine(table, event)}</p>
              {words !== null && <blockquote>{words}</blockquote>}
            </li>
          );
        })}
        {explained.map(({ at, by, words }) => (
          <li key={at} data-me={by.includes(seat) || undefined}>
            <p className="small muted">
              {inDebrief('explained', {
                count: by.length,
                delegations: list.format(by.map((id) => names.delegation(id))),
              })}
            </p>
            {words !== '' && <blockquote>{words}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A committee of 193 explains itself in a few sentences, each of which is read once. */
function inTheSameWords(said: readonly Explanation[]): readonly Explanation[] {
  const byWords = new Map<string, Explanation>();
  for (const one of said) {
    const known = byWords.get(one.words);
    byWords.set(one.words, known === undefined ? one : { ...known, by: [...known.by, ...one.by] });
  }
  return [...byWords.values()];
}
