import { useTranslation } from 'react-i18next';
import type { HallPicture } from './hall-picture.ts';
import { MarkIcon } from './MarkIcon.tsx';
import type { Mark } from './mark-paint.ts';

const MARKS: Readonly<Record<HallPicture['mode'], readonly Mark[]>> = {
  stances: ['support', 'can-live-with', 'oppose', 'elsewhere'],
  consensus: ['objecting', 'support', 'can-live-with', 'oppose', 'elsewhere'],
  vote: ['yes', 'no', 'abstain'],
};

/** The marks, each with its meaning and how many placards bear it. */
export function HallLegend({ picture }: { readonly picture: HallPicture }) {
  const { t } = useTranslation('hall');
  const { mode, seats } = picture;
  if (mode !== 'vote' && picture.focus === null) return null;
  const count = (mark: Mark): number =>
    seats.filter((seat) =>
      mode === 'vote'
        ? seat.vote === mark
        : mark === 'objecting'
          ? seat.objecting
          : seat.standing === mark,
    ).length;
  return (
    <ul className="hall-legend">
      {MARKS[mode].map((mark) => (
        <li key={mark} className="with-mark">
          <MarkIcon mark={mark} />
          <span>{t(`legend.${mark}`)}</span>
          <b className="figures">{count(mark)}</b>
        </li>
      ))}
    </ul>
  );
}
