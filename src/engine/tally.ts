import type { Majority, Mechanism } from '../scenario/rule-parameters.ts';
import type { Choice } from './command.ts';
import type { Model } from './model.ts';
import type { Question, Tally } from './state.ts';

/** The majority a question needs under the scenario's rules. */
export function majorityFor(model: Model, question: Question): Majority {
  const { parameters } = model.rules;
  switch (question.kind) {
    case 'amendment':
      return parameters.majorities.amendment;
    case 'part':
    case 'proposal':
      return parameters.majorities.substantive;
    case 'motion':
      return model.motions.get(question.motion)?.majority ?? parameters.majorities.procedural;
    case 'appeal':
      return parameters.pointsOfOrder.overrule;
  }
}

/**
 * Counts a vote. Members that abstain are not voting (rule 126); a tie is a rejection (rule 133);
 * members present that cast nothing count as silent, and towards nothing but a share of members.
 * @param ballots by delegation index; observers' entries are ignored
 * @param present by delegation index
 */
export function tallyOf(
  model: Model,
  question: Question,
  ballots: readonly (Choice | null)[],
  present: readonly boolean[],
): Tally {
  const count = { yes: 0, no: 0, abstain: 0, silent: 0, absent: 0 };
  const weight = { yes: 0, no: 0 };
  let populationFor = 0;
  let populationAgainst = 0;
  const vetoedBy: string[] = [];
  const substantive = question.kind !== 'motion' && question.kind !== 'appeal';
  for (const index of model.members) {
    const delegation = model.delegations[index]?.delegation;
    if (delegation === undefined) continue;
    const ballot = ballots[index] ?? null;
    if (ballot === 'yes') populationFor += delegation.population;
    else populationAgainst += delegation.population;
    if (ballot === null) {
      if (present[index] === true) count.silent++;
      else count.absent++;
      continue;
    }
    count[ballot]++;
    if (ballot !== 'abstain') weight[ballot] += delegation.votes;
    if (ballot === 'no' && delegation.veto && substantive && model.rules.parameters.veto) {
      vetoedBy.push(delegation.id);
    }
  }
  const majority = majorityFor(model, question);
  const result = measure(model, majority, count, weight, populationFor, populationAgainst);
  return {
    ...count,
    ...result,
    carried: result.carried && vetoedBy.length === 0,
    tie: isTie(majority, count, weight),
    vetoedBy,
  };
}

/** As many votes one way as the other, by weight where votes are weighed (rule 133). */
function isTie(
  majority: Majority,
  count: { yes: number; no: number },
  weight: { yes: number; no: number },
): boolean {
  const { yes, no } = majority.kind === 'share' && majority.weighted ? weight : count;
  return yes === no && yes > 0;
}

/** The mechanism by which a vote on a whole proposal was lost. */
export function whyRejected(model: Model, tally: Tally): Mechanism {
  if (tally.vetoedBy.length > 0) return 'veto';
  const { substantive } = model.rules.parameters.majorities;
  const bareMajority =
    substantive.kind === 'share' && substantive.of === 'present-and-voting' && substantive.strict;
  return tally.tie && bareMajority ? 'ties' : 'substantive-majority';
}

type Measured = Pick<Tally, 'carried' | 'needed' | 'missing' | 'base' | 'share'>;

function measure(
  model: Model,
  majority: Majority,
  count: { yes: number; no: number; abstain: number; silent: number; absent: number },
  weight: { yes: number; no: number },
  populationFor: number,
  populationAgainst: number,
): Measured {
  const members = model.members.length;
  switch (majority.kind) {
    case 'share': {
      const [top, bottom] = majority.share;
      const yes = majority.weighted ? weight.yes : count.yes;
      const no = majority.weighted ? weight.no : count.no;
      const all = majority.weighted ? model.weight : members;
      const base = majority.of === 'members' ? all : yes + no;
      const share = (base * top) / bottom;
      const needed = Math.max(1, majority.strict ? Math.floor(share) + 1 : Math.ceil(share));
      return {
        base,
        needed,
        carried: yes >= needed,
        missing: Math.max(0, needed - yes),
        share: majority.weighted && base > 0 ? yes / base : null,
      };
    }
    case 'double': {
      // TFEU 238(3): a share of the members and of the people they represent; fewer opponents
      // than the blocking minority cannot block on population alone.
      const [top, bottom] = majority.members;
      const [popTop, popBottom] = majority.population;
      const needed = Math.max(1, Math.ceil((members * top) / bottom));
      const everyone = populationFor + populationAgainst;
      const opponents = members - count.yes;
      const people =
        populationFor * popBottom >= everyone * popTop || opponents < majority.blockingMinority;
      return {
        base: members,
        needed,
        carried: count.yes >= needed && people,
        missing: Math.max(0, needed - count.yes),
        share: everyone > 0 ? populationFor / everyone : null,
      };
    }
    case 'unanimity': {
      const against = count.no + (majority.abstentionBlocks ? count.abstain : 0);
      return {
        base: count.yes + count.no + count.abstain,
        needed: Math.max(1, count.yes + against),
        carried: against === 0 && count.yes > 0,
        missing: count.yes > 0 || against > 0 ? against : 1,
        share: null,
      };
    }
  }
}
