import type { Majority } from '../rule-parameters.ts';

/** More yes than no: a majority of those present and voting; abstentions are not votes. */
export const simpleMajority: Majority = {
  kind: 'share',
  of: 'present-and-voting',
  share: [1, 2],
  strict: true,
  weighted: false,
};

/** At least two yes votes for every no; abstentions are not votes. */
export const twoThirds: Majority = {
  kind: 'share',
  of: 'present-and-voting',
  share: [2, 3],
  strict: false,
  weighted: false,
};

/** More than half of all members, so that an abstention or absence works as a vote against. */
export const majorityOfMembers: Majority = {
  kind: 'share',
  of: 'members',
  share: [1, 2],
  strict: true,
  weighted: false,
};
