import { useGameActions } from '../store/game-store.ts';
import { OfferCard } from './OfferCard.tsx';
import { offersOf } from './offer-status.ts';
import { useTable } from './table-context.ts';

/** A package has come. It can be answered now or left in the inbox. */
export function OfferPrompt({ offer: id }: { readonly offer: string }) {
  const { t, events } = useTable();
  const { proceed } = useGameActions();
  const known = offersOf(events).find(({ offer }) => offer.id === id);
  return (
    <>
      {known !== undefined && <OfferCard offer={known.offer} status={known.status} />}
      <div className="nt-sheet-foot">
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => proceed()}
        >
          {t('table:leave-in-inbox')}
        </button>
      </div>
    </>
  );
}
