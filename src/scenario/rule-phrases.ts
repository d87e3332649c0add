import type { Majority, RuleCitation } from './rule-parameters.ts';

/** Words by their key in the locale file `rules.json`, and the values they have places for. */
export interface Phrase {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A fraction in per cent, with one decimal only where it does not come out even. */
function percent([top, bottom]: readonly [number, number]): number {
  return Math.round((1000 * top) / bottom) / 10;
}

function isFraction(share: readonly [number, number], top: number, bottom: number): boolean {
  return share[0] * bottom === share[1] * top;
}

/** How people say what a vote needs: common majorities by their name, others by their share. */
export function majorityPhrase(majority: Majority): Phrase {
  switch (majority.kind) {
    case 'unanimity':
      return {
        key: majority.abstentionBlocks ? 'majorities.unanimity-of-all' : 'majorities.unanimity',
        values: {},
      };
    case 'double':
      return {
        key: 'majorities.double',
        values: {
          members: percent(majority.members),
          population: percent(majority.population),
          blockingMinority: majority.blockingMinority,
        },
      };
    case 'share': {
      const { share, strict, weighted } = majority;
      const ofMembers = majority.of === 'members';
      if (!weighted && strict && isFraction(share, 1, 2)) {
        return { key: ofMembers ? 'majorities.members' : 'majorities.simple', values: {} };
      }
      if (!weighted && !strict && !ofMembers && isFraction(share, 2, 3)) {
        return { key: 'majorities.two-thirds', values: {} };
      }
      const base = weighted
        ? ofMembers
          ? 'all-votes'
          : 'votes'
        : ofMembers
          ? 'members'
          : 'voting';
      return {
        key: `majorities.${strict ? 'more-than' : 'at-least'}-of-${base}`,
        values: { share: `${share[0]}/${share[1]}` },
      };
    }
  }
}

/** Sources that are divided into articles rather than rules. */
const inArticles = new Set(['UN Charter', 'TEU', 'TFEU', 'Council Decision 2009/937/EU']);

/** How people cite where a rule is written down, or say that it is written down nowhere. */
export function citationPhrase({ number, source }: RuleCitation): Phrase {
  switch (number) {
    case 'practice':
      return { key: 'citations.practice', values: { source } };
    case 'house':
    case 'scenario':
      return { key: `citations.${number}`, values: {} };
    default:
      if (source.startsWith('A/RES/')) return { key: 'citations.resolution', values: { number } };
      return {
        key: inArticles.has(source) ? 'citations.article' : 'citations.rule',
        values: { number, source },
      };
  }
}
