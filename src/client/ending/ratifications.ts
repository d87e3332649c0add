import type { Epilogue } from '../../engine/state.ts';

export interface Year {
  readonly year: number;
  /** Ratifications by the end of that year. */
  readonly total: number;
  readonly by: readonly string[];
}

/** Ratifications year by year after adoption, quiet years included. */
export function ratificationsByYear({ ratified }: Epilogue, years: number): readonly Year[] {
  const last = Math.max(years, ...ratified.map((r) => r.year));
  let total = 0;
  return Array.from({ length: last }, (_, index) => {
    const year = index + 1;
    const by = ratified.filter((r) => Math.max(1, r.year) === year).map((r) => r.by);
    total += by.length;
    return { year, total, by };
  });
}
