import { lazy, Suspense, useMemo } from 'react';
import { SpeakersPane } from './SpeakersPane.tsx';
import { useTable } from './table-context.ts';

/** The picture is not the game: where it can't be fetched, the table goes on without it. */
const Hall = lazy(async () => {
  try {
    return { default: (await import('../hall/Hall.tsx')).Hall };
  } catch {
    return { default: HallMissing };
  }
});

function HallMissing() {
  const { t } = useTable();
  return <p className="muted">{t('table:hall-missing')}</p>;
}

/** The room: where everybody sits and what they have shown, who speaks and who waits to. */
export function RoomPane() {
  const { t, view, names, events, seat, openForm } = useTable();
  const seen = useMemo(() => events.map(({ event }) => event), [events]);
  const other = (id: string) => id !== seat;
  return (
    <section className="nt-room" aria-labelledby="nt-room-heading">
      <h2 id="nt-room-heading" className="visually-hidden">
        {t('table:tab.room')}
      </h2>
      <Suspense fallback={<p className="muted">{t('table:hall-coming')}</p>}>
        <Hall
          view={view}
          names={names}
          events={seen}
          onOffer={(id) => {
            if (other(id)) openForm('offer', { to: [id] });
          }}
          onMessage={(id) => {
            if (other(id)) openForm('send-message', { to: [id] });
          }}
        />
      </Suspense>
      <SpeakersPane />
    </section>
  );
}
