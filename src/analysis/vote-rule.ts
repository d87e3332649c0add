import type { Model } from '../engine/model.ts';

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
  /** @param people inhabitants of those voting yes; @param blocks votes that defeat by themselves */
  readonly carries: (yes: number, no: number, people: number, blocks: number) => boolean;
}

export function voteRuleOf(model: Model): VoteRule {
  const { majorities, veto } = model.rules.parameters;
  const rule = majorities.substantive;
  const members = model.members.flatMap((index) => model.delegations[index]?.delegation ?? []);
  const weighted = rule.kind === 'share' && rule.weighted;
  const unanimous = rule.kind === 'unanimity';
  const carries = carrying(model);
  const all = weighted ? model.weight : members.length;
  let mostNo = all;
  while (mostNo > 0 && !carries(all - mostNo, mostNo, model.population, 0)) mostNo--;
  return {
    mostNo,
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

function carrying(model: Model): VoteRule['carries'] {
  const rule = model.rules.parameters.majorities.substantive;
  const members = model.members.length;
  switch (rule.kind) {
    case 'share': {
      const [top, bottom] = rule.share;
      const all = rule.weighted ? model.weight : members;
      return (yes, no, _, blocks) => {
        if (blocks > 0) return false;
        const share = ((rule.of === 'members' ? all : yes + no) * top) / bottom;
        return yes >= Math.max(1, rule.strict ? Math.floor(share) + 1 : Math.ceil(share));
      };
    }
    case 'double': {
      const [top, bottom] = rule.members;
      const [peopleTop, peopleBottom] = rule.population;
      const needed = Math.max(1, Math.ceil((members * top) / bottom));
      return (yes, _, people, blocks) =>
        blocks === 0 &&
        yes >= needed &&
        (members - yes < rule.blockingMinority ||
          people * peopleBottom >= model.population * peopleTop);
    }
    case 'unanimity':
      return (yes, _, __, blocks) => blocks === 0 && yes > 0;
  }
}
