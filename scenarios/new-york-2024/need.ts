import { incomeOf } from './features.ts';
import type { Inputs, MemberFacts } from './inputs.ts';

export type Wish = 'consensus' | 'reserved' | 'open';

/** How it spoke when it was over; `open` where no record was found. */
export function wishOf(iso3: string, inputs: Inputs): Wish {
  return inputs.documented.mood.find((mood) => mood.who.includes(iso3))?.wish ?? 'open';
}

/** How much a state gains from a treaty of this kind at all, from 0 to 1. */
export function needOf(member: MemberFacts, inputs: Inputs): number {
  const { members, lists } = inputs;
  const income = incomeOf(member, members);
  const poorer = members.filter((other) => incomeOf(other, members) < income).length;
  const voted = { yes: 1, abstain: 0.5, not_voting: 0.5, no: 0 }[member.vote_74_247];
  const parts = [
    voted,
    lists.BUDAPEST?.includes(member.iso3) ? 0 : 1,
    1 - poorer / members.length,
    member.signed_hanoi_2025 === 'yes' ? 1 : 0,
  ];
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}
