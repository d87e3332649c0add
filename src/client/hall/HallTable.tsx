import { useTranslation } from 'react-i18next';
import type { HallPicture, HallSeat } from './hall-picture.ts';
import { MarkIcon } from './MarkIcon.tsx';
import { markOf } from './mark-paint.ts';
import { type Column, SortableTable } from './SortableTable.tsx';
import { useSeatWords } from './use-seat-words.ts';

interface HallTableProps {
  readonly picture: HallPicture;
  readonly caption: string;
  readonly selected: string | null;
  onSelect(id: string): void;
}

/** The hall in words: every placard a row, with the same thing to do. */
export function HallTable({ picture, caption, selected, onSelect }: HallTableProps) {
  const { t } = useTranslation('hall');
  const { standing } = useSeatWords(picture);
  const { mode } = picture;
  const state = (seat: HallSeat): string => {
    if (seat.absent) return t('state.absent');
    if (seat.speaking) return t('state.speaking');
    return seat.queue === null ? '' : t('state.queue', { place: seat.queue });
  };
  const position = (seat: HallSeat): string => {
    if (seat.objecting) return t('state.objecting');
    if (mode !== 'vote') return standing(seat);
    if (seat.observer) return t('state.observer');
    return t(seat.vote === null ? 'vote.waiting' : `vote.${seat.vote}`);
  };
  const columns: Column<HallSeat>[] = [
    {
      key: 'name',
      title: t('table.delegation'),
      value: (seat) => seat.name,
      show: (seat) => (
        <button
          type="button"
          className="seat-link"
          aria-pressed={seat.id === selected}
          onClick={() => onSelect(seat.id)}
        >
          <span>{seat.name}</span>
          {seat.mine && <span className="chip chip--accent">{t('state.mine')}</span>}
        </button>
      ),
    },
    {
      key: 'position',
      title: t(mode === 'vote' ? 'table.vote' : 'table.standing'),
      value: position,
      show: (seat) => (
        <span className="with-mark">
          <MarkIcon mark={markOf(seat, mode) ?? 'none'} />
          {position(seat)}
        </span>
      ),
    },
    { key: 'state', title: t('table.floor'), value: state },
    { key: 'groups', title: t('table.groups'), value: (seat) => seat.groups.join(', ') },
    {
      key: 'offers',
      title: t('table.offers'),
      numeric: true,
      value: (seat) => seat.offers,
      show: (seat) => (seat.offers === 0 ? '–' : seat.offers),
    },
  ];
  return (
    <SortableTable
      caption={caption}
      columns={columns}
      rows={picture.seats}
      keyOf={(seat) => seat.id}
    />
  );
}
