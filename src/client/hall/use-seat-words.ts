import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallPicture, HallSeat } from './hall-picture.ts';
import { useNamesOf } from './names-context.ts';

export interface SeatWords {
  /** One sentence: the name and everything the placard shows. */
  describe(seat: HallSeat): string;
  /** What the placard shows, a phrase each. */
  lines(seat: HallSeat): string[];
  standing(seat: HallSeat): string;
}

/** Everything a placard says by colour, shape and badge, in words. */
export function useSeatWords(picture: HallPicture): SeatWords {
  const { t, i18n } = useTranslation('hall');
  const names = useNamesOf();
  const { mode, focus } = picture;
  const provision = focus?.provision ?? null;
  return useMemo(() => {
    const standing = (seat: HallSeat): string => {
      if (seat.standing === null) return t('standing.none');
      const option =
        provision === null || seat.stance === null
          ? ''
          : names.option(provision, seat.stance.option);
      return t(`standing.${seat.standing}`, { option });
    };
    const lines = (seat: HallSeat): string[] => {
      const said: string[] = [];
      if (seat.mine) said.push(t('state.mine'));
      if (seat.observer) said.push(t('state.observer'));
      if (seat.absent) said.push(t('state.absent'));
      if (seat.speaking) said.push(t('state.speaking'));
      if (seat.queue !== null) said.push(t('state.queue', { place: seat.queue }));
      if (seat.objecting) said.push(t('state.objecting'));
      if (mode === 'vote' && !seat.observer && !seat.absent) {
        said.push(t(seat.vote === null ? 'vote.waiting' : `vote.${seat.vote}`));
      }
      if (seat.standing !== null) said.push(standing(seat));
      if (seat.groups.length > 0) {
        said.push(
          t('state.groups', {
            groups: new Intl.ListFormat(i18n.language, { type: 'unit' }).format(seat.groups),
          }),
        );
      }
      if (seat.offers > 0) said.push(t('state.offers', { count: seat.offers }));
      return said;
    };
    return { standing, lines, describe: (seat) => [seat.name, ...lines(seat)].join('. ') };
  }, [t, i18n.language, names, mode, provision]);
}
