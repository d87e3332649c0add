import { useId } from 'react';
import { FiguresTable } from './FiguresTable.tsx';
import { latestSpeech } from './latest-speech.ts';
import { recordLine } from './record-line.ts';
import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';

/** Who has the floor, what was said last, and who waits to speak. */
export function SpeakersPane() {
  const table = useTable();
  const { t, names, view, events, seat } = table;
  const headingId = useId();
  const { speaker, list, listClosed, replies } = view.floor;
  const speech = latestSpeech(table, events);
  const waiting = [...replies, ...list];
  return (
    <section className="nt-speakers" data-tutorial="speakers" aria-labelledby={headingId}>
      <h2 id={headingId} className="nt-small-heading">
        {t('table:speakers')}
      </h2>
      <p className="nt-floor" data-empty={speaker === null || undefined}>
        <TableIcon name="floor" />
        {speaker === null
          ? t('table:floor-free')
          : t('table:has-floor', { delegation: names.delegation(speaker) })}
      </p>
      {speech !== null && (
        <figure className="nt-speech">
          <blockquote>{speech.words ?? recordLine(table, speech.event)}</blockquote>
          <figcaption className="small">
            {speech.words === null ? names.delegation(speech.by) : recordLine(table, speech.event)}
          </figcaption>
          <FiguresTable words={table} event={speech.event} />
        </figure>
      )}
      <p className="small muted">
        {listClosed
          ? t('table:list-closed', { count: waiting.length })
          : t('table:list-open', { count: waiting.length })}
      </p>
      {waiting.length > 0 && (
        <ol className="nt-waiting small">
          {waiting.map((id, place) => (
            <li
              key={`${id}/${place < replies.length ? 'reply' : 'list'}`}
              data-me={id === seat || undefined}
            >
              {names.delegation(id)}
              {place < replies.length && <span className="chip">{t('table:right-of-reply')}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
