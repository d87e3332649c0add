import type { HallPicture, HallSeat, Standing } from '../hall-picture.ts';

const STANDINGS: readonly (Standing | null)[] = [
  'support',
  'can-live-with',
  'oppose',
  'elsewhere',
  null,
];

/** A full hall in the middle of a reading: most have taken a side, a dozen are on the list. */
export function benchPicture(seats: number): HallPicture {
  return {
    members: seats,
    chair: 'Chair',
    focus: { provision: 'p', option: 'o' },
    mode: 'stances',
    quiet: false,
    seats: Array.from({ length: seats }, (_, at): HallSeat => {
      const code = [at / 676, (at / 26) % 26, at % 26]
        .map((letter) => String.fromCharCode(65 + Math.floor(letter)))
        .join('');
      return {
        id: code,
        index: at,
        name: `State ${code}`,
        code,
        observer: false,
        absent: false,
        mine: at === 7,
        speaking: at === 20,
        queue: at % 16 === 3 ? Math.floor(at / 16) + 1 : null,
        standing: STANDINGS[at % STANDINGS.length] ?? null,
        stance: null,
        objecting: false,
        vote: null,
        groups: ['G77'],
        offers: at % 40 === 9 ? 1 : 0,
      };
    }),
  };
}
