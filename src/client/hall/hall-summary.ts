import type { TFunction } from 'i18next';
import type { Names } from '../names.ts';
import type { HallPicture } from './hall-picture.ts';

/** What the picture shows, in two or three sentences: the text alternative of the canvas. */
export function hallSummary(picture: HallPicture, names: Names, t: TFunction<'hall'>): string {
  const { seats, focus, mode } = picture;
  const count = (wanted: (seat: (typeof seats)[number]) => boolean) => seats.filter(wanted).length;
  const speaker = seats.find((seat) => seat.speaking);
  const said = [
    t('summary.room', {
      members: picture.members,
      present: count((seat) => !seat.observer && !seat.absent),
    }),
  ];
  if (speaker !== undefined) said.push(t('summary.speaker', { delegation: speaker.name }));
  if (mode === 'vote') {
    said.push(
      t('summary.vote', {
        yes: count((seat) => seat.vote === 'yes'),
        no: count((seat) => seat.vote === 'no'),
        abstain: count((seat) => seat.vote === 'abstain'),
      }),
    );
  } else if (focus !== null) {
    said.push(
      t('summary.stances', {
        article: names.article(focus.provision),
        option: names.option(focus.provision, focus.option),
        support: count((seat) => seat.standing === 'support'),
        live: count((seat) => seat.standing === 'can-live-with'),
        oppose: count((seat) => seat.standing === 'oppose'),
        elsewhere: count((seat) => seat.standing === 'elsewhere'),
      }),
    );
    const objecting = count((seat) => seat.objecting);
    if (mode === 'consensus') said.push(t('summary.objecting', { count: objecting }));
  }
  return said.join(' ');
}
