import { highest, type Template } from './candidate.ts';

/** Another text would have given every member at least as much, and some of them more. */
export const betterForAll: Template = ({ balance, chronicle }) => {
  const { better, adopted, delegations, final } = balance;
  const { model } = chronicle;
  if (!adopted || better === null) return null;
  const members = delegations.filter(({ delegation }) => model.members.includes(delegation));
  const gained = members.filter(({ score, atBetter }) => atBetter > score + 0.01);
  const most = highest(gained, ({ score, atBetter }) => atBetter - score);
  const moved = model.provisions.filter(({ index }) => better[index] !== final[index]);
  if (most === null) return null;
  return {
    key: 'better-for-all',
    theme: 'room',
    interest: Math.min(1, 0.7 + (most.atBetter - most.score) / 2),
    at: null,
    values: {
      gained: gained.length,
      delegation: model.delegations[most.delegation]?.id ?? '',
      points: Math.round(100 * (most.atBetter - most.score)),
      clauses: moved.length,
    },
  };
};

/** Nothing was adopted, though there were texts that all could have joined. */
export const roomUnused: Template = ({ balance, outcome, chronicle }) => {
  if (outcome?.outcome !== 'failed' || balance.adoptable === 0n) return null;
  const certified = chronicle.events.findIndex(({ type }) => type === 'outcome-certified');
  return {
    key: 'room-unused',
    theme: 'room',
    interest: 1,
    at: certified,
    values: { texts: Number(balance.adoptable) },
  };
};

/** By the instructions in force at the end there was no text that all could have joined. */
export const noRoom: Template = ({ balance, outcome }) => {
  if (!balance.exact || balance.adoptable > 0n) return null;
  return {
    key: outcome?.outcome === 'adopted' ? 'no-room-adopted' : 'no-room',
    theme: 'room',
    interest: 0.95,
    at: null,
    values: {},
  };
};

/** The member that the evenest text would have given the most more. */
export const leftOnTheTable: Template = ({ balance, chronicle }) => {
  const { members, delegations } = chronicle.model;
  if (!balance.adopted || balance.nash === null) return null;
  const loser = highest(
    balance.delegations.filter(({ delegation }) => members.includes(delegation)),
    ({ score, atNash }) => atNash - score,
  );
  if (loser === null || loser.atNash - loser.score < 0.15) return null;
  return {
    key: 'left-on-the-table',
    theme: 'room',
    interest: 0.45 + 0.4 * (loser.atNash - loser.score),
    at: null,
    values: {
      delegation: delegations[loser.delegation]?.id ?? '',
      score: Math.round(100 * loser.score),
      possible: Math.round(100 * loser.atNash),
    },
  };
};

/** The event after which the game was another. */
export const turningPoint: Template = ({ turningPoints }) => {
  const point = highest(turningPoints, ({ weight }) => weight);
  if (point === null || point.weight < 0.3) return null;
  const { at, weight, before, after, acceptedBefore, acceptedAfter, members } = point;
  const byText = Math.abs(acceptedAfter - acceptedBefore) / Math.max(1, members);
  const counted = { before: Number(before), after: Number(after) };
  const key =
    byText === 0 && before !== after
      ? after < before
        ? 'turning-closed'
        : 'turning-opened'
      : acceptedAfter >= acceptedBefore
        ? 'turning-nearer'
        : 'turning-further';
  return {
    key,
    theme: 'text',
    interest: Math.min(0.95, 0.5 + weight / 5),
    at,
    values:
      key === 'turning-closed' || key === 'turning-opened'
        ? counted
        : { before: acceptedBefore, after: acceptedAfter, members },
  };
};

/** The clause on which the committee ended furthest from what the world agreed. */
export const otherThanTheWorld: Template = ({ comparison, outcome }) => {
  const furthest = highest(comparison, ({ distance }) => distance);
  if (outcome?.outcome !== 'adopted' || furthest === null || furthest.distance === 0) return null;
  const { provision, option, reality, distance } = furthest;
  return {
    key: 'other-than-the-world',
    theme: 'world',
    interest: 0.5 + 0.35 * distance,
    at: null,
    values: { provision, option, option2: reality },
  };
};

/** The committee wrote, clause for clause, what the world wrote. */
export const sameAsTheWorld: Template = ({ comparison, outcome }) => {
  const same = comparison.filter(({ distance }) => distance === 0).length;
  if (outcome?.outcome !== 'adopted' || comparison.length < 2) return null;
  if (same < comparison.length) return null;
  return {
    key: 'same-as-the-world',
    theme: 'world',
    interest: 0.6,
    at: null,
    values: { clauses: same },
  };
};
