import type { DiscussionQuestion } from './debrief.ts';
import {
  bridgeBetweenCamps,
  capitalYielded,
  lineUntold,
  offersRefused,
  outOfTime,
  timeOnAClause,
} from './questions/about-conduct.ts';
import { blockedAlone, silentLoser, stoodAside, voteForced } from './questions/about-consensus.ts';
import { packageHeld, promiseBroken, promisesLapsed } from './questions/about-promises.ts';
import {
  betterForAll,
  leftOnTheTable,
  noRoom,
  otherThanTheWorld,
  roomUnused,
  sameAsTheWorld,
  turningPoint,
} from './questions/about-the-room.ts';
import { againstOwnGroup, narrowVote } from './questions/about-votes.ts';
import type { Candidate, Facts, Template } from './questions/candidate.ts';

const QUESTIONS = 5;
/** What a question loses for each one of its theme asked already: more than interest can make up. */
const REPEATED = 1;

const templates: readonly Template[] = [
  roomUnused,
  noRoom,
  betterForAll,
  leftOnTheTable,
  turningPoint,
  promiseBroken,
  packageHeld,
  promisesLapsed,
  blockedAlone,
  silentLoser,
  stoodAside,
  voteForced,
  narrowVote,
  againstOwnGroup,
  otherThanTheWorld,
  sameAsTheWorld,
  outOfTime,
  timeOnAClause,
  capitalYielded,
  lineUntold,
  offersRefused,
  bridgeBetweenCamps,
];

/**
 * Up to five questions for discussion that this game gives occasion for, the most interesting first
 * and of as many themes as there are; fewer only where it gives occasion for fewer.
 */
export function questionsOf(facts: Facts): DiscussionQuestion[] {
  const left = templates.flatMap((template) => template(facts) ?? []);
  const asked: Candidate[] = [];
  while (asked.length < QUESTIONS && left.length > 0) {
    const worth = ({ theme, interest }: Candidate) =>
      interest - REPEATED * asked.filter((one) => one.theme === theme).length;
    // The sort is stable, so of two equally interesting the one listed first comes first.
    left.sort((a, b) => worth(b) - worth(a));
    const next = left.shift();
    if (next !== undefined) asked.push(next);
  }
  return asked.map(({ key, values, at }) => ({ key, values, at }));
}
