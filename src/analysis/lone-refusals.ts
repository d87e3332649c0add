import type { DelegationModel, Model } from '../engine/model.ts';
import { utilityOf } from '../engine/utility.ts';
import { gainOf, SLACK } from './consent.ts';
import { type MemberTree, memberTreeOf, worthIn } from './member-tree.ts';
import { optionsWithin, type Restriction } from './room.ts';
import { type Meter, shareWalked, spend } from './watch.ts';

export interface LoneRefusals {
  /** By delegation index: texts that it refuses and everybody else accepts. */
  readonly refused: readonly bigint[];
  /** Texts that nobody refuses. */
  readonly accepted: bigint;
  /** False where the budget ran out or the watcher stopped it: there may be more. */
  readonly exact: boolean;
}

const NOBODY = -1;

/**
 * Counts, in one walk, the texts that each member alone stands against. Depth first; a second
 * member who is certain to refuse ends a branch, and where nobody is in doubt any more its texts are
 * counted as a whole.
 */
export function loneRefusals(model: Model, within: Restriction, meter: Meter): LoneRefusals {
  const members = model.members
    .filter((index) => within.without?.includes(index) !== true)
    .flatMap((index) => model.delegations[index] ?? []);
  const options = worthLooking(members, optionsWithin(model, within), within);
  const tree = memberTreeOf(
    members,
    { options, order: tighteningFirst(members, options) },
    0,
    within,
  );
  const settled = new Float64Array((tree.levels.length + 1) * (members.length + 1));
  const exact = options.every((list) => list.length > 0) ? walk(tree, settled, meter) : true;
  const refused = model.delegations.map(() => 0n);
  members.forEach(({ index }, m) => {
    refused[index] = textsOf(tree, settled, m);
  });
  return { refused, accepted: textsOf(tree, settled, NOBODY), exact };
}

/** The texts below all nodes settled with this refuser. */
function textsOf({ levels, members }: MemberTree, settled: Float64Array, refuser: number): bigint {
  let texts = 0n;
  let below = 1n;
  for (let level = levels.length; level >= 0; level--) {
    texts += BigInt(settled[level * (members.length + 1) + refuser + 1] ?? 0) * below;
    below *= BigInt(levels[level - 1]?.choices.length ?? 1);
  }
  return texts;
}

/**
 * @param settled by level of what comes next, then by who alone refuses, nobody first: the nodes
 *   there of which all texts are so; counted here
 */
function walk({ members, levels }: MemberTree, settled: Float64Array, meter: Meter): boolean {
  const n = members.length;
  const depth = levels.length;
  const sifting: Sifting = {
    members: n,
    sums: new Float64Array((depth + 1) * n),
    doubtful: new Int32Array((depth + 1) * n),
    refuser: NOBODY,
  };
  const { doubtful } = sifting;
  const many = new Int32Array(depth + 1);
  for (let m = 0; m < n; m++) doubtful[m] = m;
  many[0] = n;
  const text = new Array<number>(depth).fill(-1);
  const position = new Int32Array(depth);

  const share = (): number => shareWalked(levels, position);

  /** @param refuser who refuses everything below; returns false where it was called off */
  function at(level: number, refuser: number): boolean {
    const here = levels[level];
    if (here === undefined) return true;
    const { choices, links, certain } = here;
    const from = level * n;
    for (let index = 0; index < choices.length; index++) {
      const choice = choices[index];
      if (choice === undefined) continue;
      position[level] = index;
      if (!spend(meter, 1, share)) return false;
      text[here.provision] = choice.option;
      const worth = links.length === 0 ? choice.gains : worthIn(choice, links, text);
      sifting.refuser = refuser;
      let left = sift(sifting, from, many[level] ?? 0, worth, certain);
      if (left < 0) continue;
      if (level === depth - 1) left = askExactly(from + n, left);
      if (left < 0) continue;
      if (left === 0) {
        const place = (level + 1) * (n + 1) + sifting.refuser + 1;
        settled[place] = (settled[place] ?? 0) + 1;
        continue;
      }
      many[level + 1] = left;
      if (!at(level + 1, sifting.refuser)) return false;
    }
    position[level] = 0;
    return true;
  }

  /** Asks those in doubt about the complete text: 0, or -1 where a second one refuses. */
  function askExactly(from: number, left: number): number {
    for (let place = from; place < from + left; place++) {
      const m = doubtful[place] ?? 0;
      const member = members[m];
      if (member === undefined) continue;
      if (utilityOf(member, text) >= member.delegation.reservation) continue;
      if (sifting.refuser !== NOBODY) return -1;
      sifting.refuser = m;
    }
    return 0;
  }

  return at(0, NOBODY);
}

interface Sifting {
  readonly members: number;
  /** By level, then member: the utility reached. */
  readonly sums: Float64Array;
  /** By level, then in any order: the members who may yet accept or refuse. */
  readonly doubtful: Int32Array;
  /** The one member who refuses, or nobody. */
  refuser: number;
}

/**
 * Asks those in doubt at a level what a choice there makes of it, and lists at the next level those
 * who still are. The hottest loop, by itself and plain, so that it runs compiled from almost the
 * start.
 *
 * @param worth by member: what the choice adds
 * @param certain see `MemberLevel.certain`
 * @returns how many are still in doubt; -1 as soon as a second member refuses
 */
function sift(
  sifting: Sifting,
  from: number,
  many: number,
  worth: Float64Array,
  certain: Float64Array,
): number {
  const { members, sums, doubtful } = sifting;
  const to = from + members;
  let { refuser } = sifting;
  let left = 0;
  for (let place = 0; place < many; place++) {
    const m = doubtful[from + place] ?? 0;
    const sum = (sums[from + m] ?? 0) + (worth[m] ?? 0);
    if (sum < (certain[4 * m] ?? 0)) {
      // Whoever refuses here will refuse more: it is asked sooner the next time.
      const sooner = from + (place >> 1);
      doubtful[from + place] = doubtful[sooner] ?? 0;
      doubtful[sooner] = m;
      if (refuser !== NOBODY) return -1;
      refuser = m;
    } else if (sum < (certain[4 * m + 1] ?? 0)) {
      sums[to + m] = sum;
      doubtful[to + left++] = m;
    }
  }
  sifting.refuser = refuser;
  return left;
}

/**
 * The options that at most one member is certain to refuse, because of a red line or because it
 * stays below its reservation value even if every other clause went its way; leaving one out can
 * make others hopeless, so until nothing changes.
 */
function worthLooking(
  members: readonly DelegationModel[],
  options: readonly (readonly number[])[],
  within: Restriction,
): (readonly number[])[] {
  let kept = [...options];
  for (;;) {
    const before = kept;
    const refusers = kept.map((list) => list.map(() => 0));
    for (const member of members) {
      const gains = kept.map((list, provision) =>
        list.map((option) =>
          member.redLines[provision]?.[option] === true &&
          within.lifted?.(member.index, provision, option) !== true
            ? Number.NEGATIVE_INFINITY
            : gainOf(member, provision, option),
        ),
      );
      const best = gains.map((list) => Math.max(...list));
      const most = best.reduce((sum, gain) => sum + gain, 0);
      const needed = member.delegation.reservation - SLACK;
      gains.forEach((list, provision) => {
        list.forEach((gain, at) => {
          const reach = gain === best[provision] ? most : most - (best[provision] ?? 0) + gain;
          if (reach >= needed) return;
          const counts = refusers[provision];
          if (counts !== undefined) counts[at] = (counts[at] ?? 0) + 1;
        });
      });
    }
    kept = kept.map((list, provision) => {
      const few = list.filter((_, at) => (refusers[provision]?.[at] ?? 0) < 2);
      return few.length === list.length ? list : few;
    });
    if (kept.every((list, provision) => list === before[provision])) return kept;
  }
}

/** Members that decide the order of provisions. */
const DECISIVE = 30;

/**
 * Provisions by how much an average choice there takes of what the most demanding members have to
 * give away, most first and few options before many: so that hopeless texts are seen early.
 */
function tighteningFirst(
  members: readonly DelegationModel[],
  options: readonly (readonly number[])[],
): number[] {
  const slack = members.map((member) => ({
    member,
    margin: options.reduce(
      (sum, list, provision) =>
        sum + Math.max(0, ...list.map((option) => gainOf(member, provision, option))),
      -member.delegation.reservation,
    ),
  }));
  const decisive = slack.sort((a, b) => a.margin - b.margin).slice(0, DECISIVE);
  const tightness = options.map((list, provision) => {
    const taken = decisive.map(({ member }) => {
      const gains = list.map((option) => gainOf(member, provision, option));
      return Math.max(...gains) - gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
    });
    return list.length < 2
      ? Number.POSITIVE_INFINITY
      : taken.reduce((sum, one) => sum + one, 0) / list.length;
  });
  return options
    .map((_, provision) => provision)
    .sort((a, b) => {
      const [first, second] = [tightness[a] ?? 0, tightness[b] ?? 0];
      return first === second ? a - b : second - first;
    });
}
