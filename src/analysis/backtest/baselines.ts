import type { Predictions, Probabilities } from './prediction.ts';
import { CHOICES, NOT_VOTING, type RollCalls } from './roll-calls.ts';

/**
 * What anybody could predict without a model. Probabilities are the shares of the others' votes,
 * counted with one vote more that is spread over the choices: a vote that nobody else cast is
 * unlikely but not impossible.
 */

/** Everybody votes as most of the others did on that resolution. */
export function majorityBaseline({ votes }: RollCalls): Predictions {
  return votes.map((row) => {
    const all = countsOf(row);
    return row.map((vote) => (vote === NOT_VOTING ? null : sharesWithout(all, vote)));
  });
}

/**
 * Everybody votes as most of the others in its regional group did on that resolution. The one vote
 * more is spread as all the others voted, so that they decide where the group is silent or split.
 *
 * @param regions the group of each state, in the order of the table
 */
export function regionalBaseline(
  { votes }: RollCalls,
  regions: readonly (string | null)[],
): Predictions {
  return votes.map((row) => {
    const all = countsOf(row);
    const groups = new Map<string, number[]>();
    for (const [state, vote] of row.entries()) {
      const region = regions[state];
      if (region == null || vote === NOT_VOTING) continue;
      const counts = groups.get(region) ?? CHOICES.map(() => 0);
      counts[vote] = (counts[vote] ?? 0) + 1;
      groups.set(region, counts);
    }
    return row.map((vote, state) => {
      if (vote === NOT_VOTING) return null;
      const overall = sharesWithout(all, vote);
      const group = groups.get(regions[state] ?? '');
      return group === undefined ? overall : sharesWithout(group, vote, overall);
    });
  });
}

function countsOf(row: readonly number[]): number[] {
  const counts = CHOICES.map(() => 0);
  for (const vote of row) {
    if (vote !== NOT_VOTING) counts[vote] = (counts[vote] ?? 0) + 1;
  }
  return counts;
}

/** Shares of the counts less one vote, with one vote more spread as `prior` says. */
function sharesWithout(
  counts: readonly number[],
  vote: number,
  prior: Probabilities = CHOICES.map(() => 1 / CHOICES.length),
): Probabilities {
  const others = counts.map((count, choice) => count - (choice === vote ? 1 : 0));
  const total = others.reduce((sum, count) => sum + count, 0) + 1;
  return others.map((count, choice) => (count + (prior[choice] ?? 0)) / total);
}
