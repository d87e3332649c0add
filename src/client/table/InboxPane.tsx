import { useState } from 'react';
import { CommandForm } from './CommandForm.tsx';
import { Correspondence } from './Correspondence.tsx';
import { OfferCard } from './OfferCard.tsx';
import { offersOf } from './offer-status.ts';
import { useTable } from './table-context.ts';

/** The corridors: packages offered and received, letters, red lines told in confidence. */
export function InboxPane() {
  const { t, legal, events, openForm } = useTable();
  const [built, setBuilt] = useState(0);
  const offers = offersOf(events);
  const pending = offers.filter((o) => o.status === 'pending');
  const settled = offers.filter((o) => o.status !== 'pending');
  const may = (type: string) => legal.some(({ command }) => command.type === type);
  return (
    <section className="nt-inbox" data-tutorial="inbox" aria-labelledby="nt-inbox-heading">
      <h2 id="nt-inbox-heading" className="visually-hidden">
        {t('table:tab.inbox')}
      </h2>
      {pending.length === 0 && <p className="muted">{t('table:no-offers')}</p>}
      {pending.map(({ offer, status }) => (
        <OfferCard key={offer.id} offer={offer} status={status} />
      ))}
      <details className="nt-fold nt-package" data-tutorial="package">
        <summary>{t('table:build-package')}</summary>
        {may('offer') ? (
          <CommandForm key={built} type="offer" onDone={() => setBuilt(built + 1)} />
        ) : (
          <p className="muted small">{t('table:no-offer-now')}</p>
        )}
      </details>
      <div className="button-row">
        {(['send-message', 'share-red-line', 'form-group'] as const).filter(may).map((type) => (
          <button
            key={type}
            type="button"
            className="button button--small"
            onClick={() => openForm(type)}
          >
            {t(`table:action.${type}`)}
          </button>
        ))}
      </div>
      <Correspondence />
      {settled.length > 0 && (
        <details className="nt-fold">
          <summary>{t('table:settled-offers', { count: settled.length })}</summary>
          {settled.map(({ offer, status }) => (
            <OfferCard key={offer.id} offer={offer} status={status} />
          ))}
        </details>
      )}
    </section>
  );
}
