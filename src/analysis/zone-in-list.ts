import type { TextVector } from '../engine/utility.ts';
import { type TextList, textAt } from './adoptable-list.ts';
import type { Found } from './best-text.ts';
import { SLACK } from './consent.ts';
import { logNash, NO_GAIN } from './nash.ts';
import type { Room } from './room.ts';
import { gainsOver, smallestGain, sumOfUtilities } from './welfare.ts';
import type { ZoneFindings } from './zone.ts';

/** The findings of a room whose adoptable texts are all listed. */
export function zoneInList(room: Room, list: TextList): ZoneFindings {
  const { size, members, utilities } = list;
  const many = members.length;
  const reservations = Float64Array.from(members, ({ delegation }) => delegation.reservation);
  const asked = reservations.reduce((sum, reservation) => sum + reservation, 0);
  const gains = new Float64Array(many);
  const nash = contest();
  const maxMin = contest();
  const utilitarian = contest();
  for (let at = 0; at < size; at++) {
    const from = at * many;
    let least = Number.POSITIVE_INFINITY;
    let sum = 0;
    for (let m = 0; m < many; m++) {
      const utility = utilities[from + m] ?? 0;
      const gain = utility - (reservations[m] ?? 0);
      gains[m] = gain;
      sum += utility;
      if (gain < least) least = gain;
    }
    enter(maxMin, at, least);
    enter(utilitarian, at, sum);
    // A geometric mean is never above the arithmetic one, which takes a single logarithm.
    const mean = (sum - asked) / many;
    if (mean > NO_GAIN && many * Math.log(mean) <= nash.best) continue;
    enter(nash, at, logNash(gains));
  }
  const found = ({ winner }: Contest, worth: (text: TextVector) => number): Found => {
    if (winner < 0) return { text: null, value: Number.NEGATIVE_INFINITY, exact: true };
    const text = textAt(list, winner);
    return { text, value: worth(text), exact: true };
  };
  return {
    adoptable: { count: BigInt(size), exact: true },
    nash: found(nash, (text) => logNash(gainsOver(room, text))),
    maxMin: found(maxMin, (text) => smallestGain(room, text)),
    utilitarian: found(utilitarian, (text) => sumOfUtilities(room, text)),
  };
}

/** Which text is best so far: of several as good the first. */
interface Contest {
  winner: number;
  best: number;
}

function contest(): Contest {
  return { winner: -1, best: Number.NEGATIVE_INFINITY };
}

function enter(contest: Contest, text: number, value: number): void {
  if (value <= contest.best + SLACK) return;
  contest.winner = text;
  contest.best = value;
}
