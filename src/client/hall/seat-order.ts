/** Something that has a seat: what the order of the placards depends on. */
export interface Seated {
  readonly name: string;
  readonly observer: boolean;
  readonly groups: readonly string[];
}

export type SeatOrder = 'alphabet' | 'group';

/**
 * Members before observers, each in the alphabetical order of the reader's language as in the
 * halls of the United Nations; or by their first group, and in alphabetical order within it.
 */
export function inSeatOrder<T extends Seated>(
  seats: readonly T[],
  language: string,
  order: SeatOrder = 'alphabet',
): T[] {
  const collator = new Intl.Collator(language, { sensitivity: 'variant' });
  const byName = (a: T, b: T) => collator.compare(a.name, b.name);
  // Delegations without a group sit last.
  const group = (seat: T) => seat.groups[0] ?? '\u{10FFFF}';
  return [...seats].sort(
    (a, b) =>
      Number(a.observer) - Number(b.observer) ||
      (order === 'group' ? collator.compare(group(a), group(b)) : 0) ||
      byName(a, b),
  );
}
