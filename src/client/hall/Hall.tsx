import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameEvent } from '../../engine/event.ts';
import type { GameState } from '../../engine/state.ts';
import type { Names } from '../names.ts';
import { DelegationCard } from './DelegationCard.tsx';
import { HallCanvas } from './HallCanvas.tsx';
import { HallFloor } from './HallFloor.tsx';
import { HallLegend } from './HallLegend.tsx';
import { HallTable } from './HallTable.tsx';
import { layOutHall } from './hall-layout.ts';
import { type HallPicture, hallPicture } from './hall-picture.ts';
import { hallSummary } from './hall-summary.ts';
import { NamesContext } from './names-context.ts';
import { SeatOverlay } from './SeatOverlay.tsx';
import type { SeatOrder } from './seat-order.ts';
import { useElementSize } from './use-element-size.ts';
import './marks.css';
import './hall.css';

export interface HallProps {
  readonly view: GameState;
  readonly names: Names;
  /** The events the reader may see, for the votes a delegation has cast. */
  readonly events?: readonly GameEvent[];
  /** The provision the reader looks at; what is before the committee when left out or null. */
  readonly focus?: string | null;
  /** The delegation whose card is open, where the caller wants to decide that. */
  readonly selected?: string | null;
  onSelect?(id: string | null): void;
  onOffer?(id: string): void;
  onMessage?(id: string): void;
}

const NO_EVENTS: readonly GameEvent[] = [];

/** The room: the hall as a picture or as a table, and the card of the delegation chosen in it. */
export function Hall(props: HallProps) {
  const { view, names, events = NO_EVENTS, focus = null, onSelect, onOffer, onMessage } = props;
  const { t, i18n } = useTranslation('hall');
  const [own, setOwn] = useState<string | null>(null);
  const [asTable, setAsTable] = useState(false);
  const [order, setOrder] = useState<SeatOrder>('alphabet');
  const [failed, setFailed] = useState(false);
  const selected = props.selected === undefined ? own : props.selected;

  const picture = useMemo(
    () => hallPicture(view, names, focus, i18n.language, order),
    [view, names, focus, i18n.language, order],
  );
  const summary = useMemo(() => hallSummary(picture, names, t), [picture, names, t]);
  const select = useCallback(
    (id: string | null) => {
      setOwn(id);
      onSelect?.(id);
    },
    [onSelect],
  );
  const toggle = (id: string) => select(id === selected ? null : id);

  return (
    <NamesContext value={names}>
      <div className="hall" data-tutorial="hall">
        <div className="hall-bar">
          <p className="hall-focus">
            {picture.focus === null ? (
              t('focus.none')
            ) : (
              <>
                <b>{names.article(picture.focus.provision)}</b>{' '}
                {names.option(picture.focus.provision, picture.focus.option)}
              </>
            )}
          </p>
          <div className="hall-switches">
            {view.groups.length > 0 && (
              <button
                type="button"
                className="chip"
                aria-pressed={order === 'group'}
                onClick={() => setOrder(order === 'group' ? 'alphabet' : 'group')}
              >
                {t('by-group')}
              </button>
            )}
            <button
              type="button"
              className="chip"
              aria-pressed={asTable || failed}
              disabled={failed}
              onClick={() => setAsTable(!asTable)}
            >
              {t('as-table')}
            </button>
          </div>
        </div>
        {asTable || failed ? (
          <HallTable picture={picture} caption={summary} selected={selected} onSelect={toggle} />
        ) : (
          <HallPictured
            picture={picture}
            summary={summary}
            selected={selected}
            onSelect={toggle}
            onFailure={() => setFailed(true)}
          />
        )}
        <HallLegend picture={picture} />
        {selected !== null && (
          <DelegationCard
            view={view}
            events={events}
            id={selected}
            onOffer={onOffer}
            onMessage={onMessage}
            onClose={() => select(null)}
          />
        )}
      </div>
    </NamesContext>
  );
}

interface HallPicturedProps {
  readonly picture: HallPicture;
  readonly summary: string;
  readonly selected: string | null;
  onSelect(id: string): void;
  onFailure(): void;
}

function HallPictured({ picture, summary, selected, onSelect, onFailure }: HallPicturedProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useElementSize(frame);
  const { members } = picture;
  const observers = picture.seats.length - members;
  const layout = useMemo(
    () => (width < 40 || height < 40 ? null : layOutHall(members, observers, width, height)),
    [members, observers, width, height],
  );
  return (
    <div className="hall-frame" ref={frame} data-crowd={members > 40}>
      {layout !== null && (
        <>
          <HallFloor layout={layout} />
          <HallCanvas picture={picture} layout={layout} summary={summary} onFailure={onFailure} />
          <SeatOverlay picture={picture} layout={layout} selected={selected} onSelect={onSelect} />
        </>
      )}
    </div>
  );
}
