import type { PromiseFate } from '../debrief.ts';
import { highest, named, type Template } from './candidate.ts';

/** Somebody did the opposite of what it had promised: the word given to the most partners. */
export const promiseBroken: Template = ({ promises }) => {
  const broken = promises.filter(({ end }) => end === 'broken');
  const worst = highest(broken, ({ to }) => to.length);
  if (worst === null) return null;
  return {
    key: `promise-broken-${worst.through ?? 'objection'}`,
    theme: 'word',
    interest: 0.9,
    at: worst.endedAt,
    values: {
      delegation: worst.by,
      delegations: named(worst.to),
      provision: worst.provision,
      option: worst.option,
    },
  };
};

/** A package of several clauses, each of which every party kept. */
export const packageHeld: Template = ({ promises }) => {
  const packages = new Map<number, PromiseFate[]>();
  for (const promise of promises) {
    packages.set(promise.madeAt, [...(packages.get(promise.madeAt) ?? []), promise]);
  }
  const held = [...packages.values()].filter(
    (owed) =>
      owed.every(({ end }) => end === 'kept') && new Set(owed.map((p) => p.provision)).size > 1,
  );
  const largest = highest(held, (owed) => owed.length);
  const first = largest?.[0];
  if (largest === null || first === undefined) return null;
  return {
    key: 'package-held',
    theme: 'word',
    interest: 0.5,
    at: first.madeAt,
    values: {
      delegations: named([first.by, ...first.to]),
      clauses: first.terms.length,
      kept: largest.length,
    },
  };
};

/** Most of what was bargained for came to nothing, because the text went another way. */
export const promisesLapsed: Template = ({ promises, outcome }) => {
  const lapsed = promises.filter(({ end }) => end === 'lapsed').length;
  if (outcome === null || promises.length < 6 || lapsed / promises.length < 0.6) return null;
  return {
    key: 'promises-lapsed',
    theme: 'word',
    interest: 0.3 + 0.3 * (lapsed / promises.length),
    at: null,
    values: { lapsed, promises: promises.length },
  };
};
