import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { type CheckRecord, checkRecordSchema } from '../../analysis/knowledge-check.ts';

interface PendingChecks {
  /** By scenario id: answers given before a game that has not begun yet. */
  readonly checks: Readonly<Record<string, CheckRecord>>;
}

/** Kept for the visit, so that another seat may be looked at, or the page reloaded, in between. */
const usePending = create<PendingChecks>()(
  persist((): PendingChecks => ({ checks: {} }), {
    name: 'ad-referendum.pending-checks',
    version: 1,
    storage: createJSONStorage(() => sessionStorage),
    merge: (stored, current) => ({ ...current, checks: recognised(stored) }),
  }),
);

/** Only what this version understands: an edited record must not break the page. */
function recognised(stored: unknown): PendingChecks['checks'] {
  if (typeof stored !== 'object' || stored === null || !('checks' in stored)) return {};
  const { checks } = stored;
  if (typeof checks !== 'object' || checks === null) return {};
  return Object.fromEntries(
    Object.entries(checks).flatMap(([scenario, check]) => {
      const read = checkRecordSchema.safeParse(check);
      return read.success ? [[scenario, read.data]] : [];
    }),
  );
}

export function usePendingCheck(scenario: string): CheckRecord | null {
  return usePending(({ checks }) => checks[scenario] ?? null);
}

export function pendingCheck(scenario: string): CheckRecord | null {
  return usePending.getState().checks[scenario] ?? null;
}

/** Null takes them back: so does the beginning of the game that they are then kept with. */
export function setPendingCheck(scenario: string, check: CheckRecord | null): void {
  const { [scenario]: _old, ...others } = usePending.getState().checks;
  usePending.setState({ checks: check === null ? others : { ...others, [scenario]: check } });
}
