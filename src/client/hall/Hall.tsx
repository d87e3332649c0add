import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameEvent } from '../../engine/event.ts';
import type { GameState } from '../../engine/state.ts';
import type { Names } from '../names.ts';
import { DelegationCard } from './DelegationCard.tsx';
import { HallBar, type HallPane } from './HallBar.tsx';
import { HallLegend } from './HallLegend.tsx';
import { HallPictured } from './HallPictured.tsx';
import { HallTable } from './HallTable.tsx';
import { hallPicture } from './hall-picture.ts';
import { hallSummary } from './hall-summary.ts';
import { NamesContext } from './names-context.ts';
import { PositionPane } from './PositionPane.tsx';
import type { SeatOrder } from './seat-order.ts';
import { useFullScreen } from './use-full-screen.ts';
import { VotePane } from './VotePane.tsx';
import { voteInProgress, votesClosed } from './vote-record.ts';
import './marks.css';
import './hall.css';

export interface HallProps {
  readonly view: GameState;
  readonly names: Names;
  /** The events the reader may see, for the votes that have been taken. */
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

/**
 * The room: the hall, who stands where on a provision, and the votes; each as a picture or as a
 * table, with the card of the delegation chosen in it.
 */
export function Hall(props: HallProps) {
  const { view, names, events = NO_EVENTS, focus = null, onSelect, onOffer, onMessage } = props;
  const { t, i18n } = useTranslation('hall');
  const { language } = i18n;
  const room = useRef<HTMLDivElement>(null);
  const fullScreen = useFullScreen(room);
  const [own, setOwn] = useState<string | null>(null);
  const [chosen, setChosen] = useState<HallPane>('hall');
  const [asTable, setAsTable] = useState(false);
  const [order, setOrder] = useState<SeatOrder>('alphabet');
  const [failed, setFailed] = useState(false);
  const selected = props.selected === undefined ? own : props.selected;

  const picture = useMemo(
    () => hallPicture(view, names, focus, language, order),
    [view, names, focus, language, order],
  );
  const summary = useMemo(() => hallSummary(picture, names, t), [picture, names, t]);
  const votes = useMemo(() => {
    const now = voteInProgress(view, names, language);
    const closed = votesClosed(view, events, names, language);
    return now === null ? closed : [...closed, now];
  }, [view, events, names, language]);
  const select = useCallback(
    (id: string | null) => {
      setOwn(id);
      onSelect?.(id);
    },
    [onSelect],
  );
  const toggle = (id: string) => select(id === selected ? null : id);

  const panes: readonly HallPane[] =
    votes.length > 0 ? ['hall', 'positions', 'votes'] : ['hall', 'positions'];
  const pane = panes.includes(chosen) ? chosen : 'hall';
  const inHall = pane === 'hall';

  return (
    <NamesContext value={names}>
      <div className="hall" data-tutorial="hall" data-pane={pane} ref={room}>
        <HallBar
          panes={panes}
          pane={pane}
          onPane={setChosen}
          asTable={inHall && !failed ? asTable : null}
          onTable={() => setAsTable(!asTable)}
          byGroup={inHall && view.groups.length > 0 ? order === 'group' : null}
          onGroup={() => setOrder(order === 'group' ? 'alphabet' : 'group')}
          full={fullScreen.full}
          onFull={fullScreen.toggle}
        />
        {inHall && (
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
        )}
        {inHall && (asTable || failed) && (
          <HallTable picture={picture} caption={summary} selected={selected} onSelect={toggle} />
        )}
        {inHall && !asTable && !failed && (
          <HallPictured
            picture={picture}
            summary={summary}
            selected={selected}
            onSelect={toggle}
            onFailure={() => setFailed(true)}
          />
        )}
        {inHall && <HallLegend picture={picture} />}
        {pane === 'positions' && (
          <PositionPane
            view={view}
            names={names}
            provision={picture.focus?.provision ?? null}
            onSelect={toggle}
          />
        )}
        {pane === 'votes' && (
          <VotePane view={view} names={names} votes={votes} fill={fullScreen.full === true} />
        )}
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
