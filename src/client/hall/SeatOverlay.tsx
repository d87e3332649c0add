import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallLayout } from './hall-layout.ts';
import type { HallPicture, HallSeat } from './hall-picture.ts';
import { neighbour } from './neighbour.ts';
import { useSeatWords } from './use-seat-words.ts';

interface SeatOverlayProps {
  readonly picture: HallPicture;
  readonly layout: HallLayout;
  readonly selected: string | null;
  onSelect(id: string): void;
}

/**
 * A transparent seat over each placard, so that the drawn hall can be pointed at, walked through
 * with the arrow keys and read aloud as a list. One seat at a time is in the order of tabulation.
 */
export function SeatOverlay({ picture, layout, selected, onSelect }: SeatOverlayProps) {
  const { t } = useTranslation('hall');
  const tipId = useId();
  const [focused, setFocused] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { describe, lines } = useSeatWords(picture);
  const { seats } = picture;
  const current = seats.some((seat) => seat.id === focused)
    ? focused
    : (seats.find((seat) => seat.id === selected)?.id ??
      seats.find((seat) => seat.mine)?.id ??
      seats[0]?.id ??
      null);

  const goTo = (index: number) => {
    const seat = seats[index];
    if (seat === undefined) return;
    setFocused(seat.id);
    list.current?.querySelector<HTMLElement>(`[data-seat="${seat.id}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const target = destination(event, at, seats, layout);
    if (event.key === 'Escape') setShown(null);
    if (target === null) return;
    event.preventDefault();
    if (target === 'select') onSelect(seats[at]?.id ?? '');
    else goTo(target);
  };

  // Words for 199 seats are made once for a picture and not at every hover.
  const descriptions = useMemo(() => seats.map(describe), [seats, describe]);
  const tipAt = seats.findIndex((seat) => seat.id === shown);
  const tipSeat = seats[tipAt];

  return (
    <div className="seat-overlay">
      <div role="listbox" aria-label={t('seats')} ref={list} onMouseLeave={() => setShown(null)}>
        {seats.map((seat, at) => {
          const box = layout.seats[at];
          if (box === undefined) return null;
          return (
            <div
              key={seat.id}
              role="option"
              data-seat={seat.id}
              aria-selected={seat.id === selected}
              aria-label={descriptions[at]}
              tabIndex={seat.id === current ? 0 : -1}
              className="seat"
              style={{
                insetInlineStart: box.x - box.width / 2,
                insetBlockStart: box.y - box.height / 2,
                inlineSize: box.width,
                blockSize: box.height,
              }}
              onClick={() => {
                setFocused(seat.id);
                onSelect(seat.id);
              }}
              onFocus={() => {
                setFocused(seat.id);
                setShown(seat.id);
              }}
              onBlur={() => setShown(null)}
              onMouseEnter={() => setShown(seat.id)}
              onKeyDown={(event) => onKeyDown(event, at)}
            />
          );
        })}
      </div>
      {tipSeat !== undefined && (
        <SeatTip id={tipId} seat={tipSeat} layout={layout} at={tipAt} lines={lines(tipSeat)} />
      )}
    </div>
  );
}

interface SeatTipProps {
  readonly id: string;
  readonly seat: HallSeat;
  readonly layout: HallLayout;
  readonly at: number;
  readonly lines: readonly string[];
}

/** Says of a seat what its option says already to a screen reader, hence hidden from it. */
function SeatTip({ id, seat, layout, at, lines }: SeatTipProps) {
  const box = layout.seats[at];
  if (box === undefined) return null;
  const below = box.y < layout.height * 0.42;
  // The tip hangs from its seat by the side that keeps it inside the hall.
  const shift = `${Math.round((-box.x / layout.width) * 100)}%`;
  return (
    <div
      id={id}
      aria-hidden="true"
      className="seat-tip"
      style={{
        insetInlineStart: box.x,
        insetBlockStart: below ? box.y + box.height / 2 + 6 : box.y - box.height / 2 - 6,
        transform: `translate(${shift}, ${below ? '0' : '-100%'})`,
      }}
    >
      <strong>{seat.name}</strong>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

function destination(
  event: KeyboardEvent,
  at: number,
  seats: readonly HallSeat[],
  layout: HallLayout,
): number | 'select' | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case 'ArrowRight':
      return Math.min(seats.length - 1, at + 1);
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'ArrowUp':
      return neighbour(layout.seats, at, 'up');
    case 'ArrowDown':
      return neighbour(layout.seats, at, 'down');
    case 'Home':
      return 0;
    case 'End':
      return seats.length - 1;
    case 'Enter':
    case ' ':
      return 'select';
  }
  if (event.key.length !== 1) return null;
  const letter = event.key.toLocaleLowerCase();
  const from = [...seats.keys()].map((index) => (at + 1 + index) % seats.length);
  return from.find((index) => seats[index]?.name.toLocaleLowerCase().startsWith(letter)) ?? null;
}
