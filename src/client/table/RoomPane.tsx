import { Suspense, useMemo } from 'react';
import { LazyHall } from '../hall/LazyHall.tsx';
import { SpeakersPane } from './SpeakersPane.tsx';
import { useTable } from './table-context.ts';

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
        <LazyHall
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
