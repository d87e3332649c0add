import type { Model } from '../engine/model.ts';
import type { Majority } from '../scenario/rule-parameters.ts';

/**
 * The rule for substantive decisions as numbers by member, for counting over many texts. Says the
 * same as `tallyOf`, all members present.
 */
export interface VoteRule {
  /** What a member's vote weighs; by place in `model.members`, as the others. */
  readonly votes: Int32Array;
  /** Inhabitants, where the rule asks for them; otherwise 0. */
  readonly people: Float64Array;
  /** 1 where the member's no, or its abstention, defeats the text by itself. */
  readonly noBlocks: Uint8Array;
  readonly abstentionBlocks: Uint8Array;
  /** Votes against beyond which nothing carries, whoever casts them. */
  readonly mostNo: number;
  /** Null where the rule asks for more than votes. */
  readonly balance: VoteBalance | null;
  /** @param people inhabitants of those voting yes; @param blocks votes that defeat by themselves */
  readonly carries: (yes: number, no: number, people: number, blocks: number) => boolean;
}

/**
 * A rule that weighs votes: what `yes` times the votes for exceeds `no` times those against by must
 * be `least` or more, and somebody must vote for. Whole numbers; `yes` and `no` are 0 or more.
 */
export interface VoteBalance {
  readonly yes: number;
  readonly no: number;
  readonly least: number;
}

type DoubleMajority = Extract<Majority, { kind: 'double' }>;

export function voteRuleOf(model: Model): VoteRule {
  const { majorities, veto } = model.rules.parameters;
  const rule = majorities.substantive;
  const members = model.members.flatMap((index) => model.delegations[index]?.delegation ?? []);
  const weighted = rule.kind === 'share' && rule.weighted;
  const unanimous = rule.kind === 'unanimity';
  const all = weighted ? model.weight : members.length;
  const [balance, carries] =
    rule.kind === 'double' ? [null, carryingDouble(model, rule)] : byBalance(balanceOf(rule, all));
  let mostNo = all;
  while (mostNo > 0 && !carries(all - mostNo, mostNo, model.population, 0)) mostNo--;
  return {
    mostNo,
    balance,
    carries,
    votes: Int32Array.from(members, (member) => (weighted ? member.votes : 1)),
    people: Float64Array.from(members, (member) =>
      rule.kind === 'double' ? member.population : 0,
    ),
    noBlocks: Uint8Array.from(members, (member) => (unanimous || (veto && member.veto) ? 1 : 0)),
    abstentionBlocks: new Uint8Array(members.length).fill(
      unanimous && rule.abstentionBlocks ? 1 : 0,
    ),
  };
}

/** @param all what all votes weigh together */
function balanceOf(rule: Exclude<Majority, DoubleMajority>, all: number): VoteBalance {
  if (rule.kind === 'unanimity') return { yes: 1, no: 0, least: 1 };
  const [top, bottom] = rule.share;
  if (rule.of === 'members') {
    const share = (all * top) / bottom;
    return { yes: 1, no: 0, least: rule.strict ? Math.floor(share) + 1 : Math.ceil(share) };
  }
  const common = greatestDivisor(bottom - top, top);
  return { yes: (bottom - top) / common, no: top / common, least: rule.strict ? 1 : 0 };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function byBalance(balance: VoteBalance): [VoteBalance, VoteRule['carries']] {
  const carries: VoteRule['carries'] = (yes, no, _, blocks) =>
    blocks === 0 && yes > 0 && balance.yes * yes - balance.no * no >= balance.least;
  return [balance, carries];
}

function carryingDouble(model: Model, rule: DoubleMajority): VoteRule['carries'] {
  const members = model.members.length;
  const [top, bottom] = rule.members;
  const [peopleTop, peopleBottom] = rule.population;
  const needed = Math.max(1, Math.ceil((members * top) / bottom));
  return (yes, _, people, blocks) =>
    blocks === 0 &&
    yes >= needed &&
    (members - yes < rule.blockingMinority ||
      people * peopleBottom >= model.population * peopleTop);
}
