import type { PromiseEnd, PromiseFate } from '../../analysis/debrief/debrief.ts';

/** One clause of one package, with what each party made of its promise. */
export interface PromisedClause {
  readonly madeAt: number;
  readonly provision: string;
  readonly option: string;
  readonly parties: readonly string[];
  /** One entry for each end that came about, the most telling first. */
  readonly ends: readonly {
    readonly end: PromiseEnd;
    readonly through: string | null;
    readonly by: readonly string[];
    readonly at: number | null;
  }[];
}

const RANK: Readonly<Record<PromiseEnd, number>> = { broken: 0, kept: 1, lapsed: 2, open: 3 };

/** The promises of each package put together by clause: what was broken first, then as they came. */
export function promisesByClause(promises: readonly PromiseFate[]): PromisedClause[] {
  const together = new Map<string, PromiseFate[]>();
  for (const promise of promises) {
    const key = `${promise.madeAt} ${promise.provision}`;
    together.set(key, [...(together.get(key) ?? []), promise]);
  }
  return [...together.values()]
    .flatMap((fates) => {
      const [first] = fates;
      if (first === undefined) return [];
      const { madeAt, provision, option, by, to } = first;
      return [{ madeAt, provision, option, parties: [by, ...to], ends: endsOf(fates) }];
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || a.madeAt - b.madeAt);
}

function rankOf({ ends: [first] }: PromisedClause): number {
  return first === undefined ? 0 : RANK[first.end];
}

function endsOf(fates: readonly PromiseFate[]): PromisedClause['ends'] {
  const ends = new Map<
    string,
    { end: PromiseEnd; through: string | null; by: string[]; at: number | null }
  >();
  for (const { end, through, by, endedAt } of fates) {
    const key = `${end} ${through ?? ''}`;
    const known = ends.get(key);
    if (known === undefined) ends.set(key, { end, through, by: [by], at: endedAt });
    else known.by.push(by);
  }
  return [...ends.values()].sort((a, b) => RANK[a.end] - RANK[b.end]);
}
