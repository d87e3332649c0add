import type { Strategy } from './strength.ts';

/** What tells one strategy from another. In all else, and in procedure, they act alike. */
export interface Style {
  /** By what it gives way: see `concession.ts`. */
  readonly yields: 'temperament' | 'steps' | 'late' | 'early' | 'evenly' | 'in-kind' | 'by-chance';
  /** Whether it heeds what others said and did. */
  readonly learns: boolean;
  /** Whether it tells the room what each formulation is worth to it, and plans for all. */
  readonly opens: boolean;
  /** Whether it keeps a clause open that would cost it more than its share, or still has to gain. */
  readonly guards: boolean;
  /** Whether it stops a whole text below the level it still insists on, while there is time. */
  readonly holdsOut: boolean;
}

const classical = { learns: false, opens: false, guards: true, holdsOut: true } as const;

const styles: Readonly<Record<Strategy, Style>> = {
  novice: { yields: 'steps', learns: false, opens: false, guards: false, holdsOut: false },
  diplomat: { yields: 'temperament', learns: true, opens: false, guards: true, holdsOut: false },
  veteran: { yields: 'temperament', learns: true, opens: true, guards: true, holdsOut: false },
  boulware: { yields: 'late', ...classical },
  conceder: { yields: 'early', ...classical },
  linear: { yields: 'evenly', ...classical },
  'tit-for-tat': { yields: 'in-kind', ...classical },
  random: { yields: 'by-chance', ...classical },
};

export function styleOf(strategy: Strategy): Style {
  return styles[strategy];
}
