import type { Position } from '../../src/scenario/schema.ts';
import type { Text } from '../../src/scenario/text.ts';
import { textIn } from '../../src/scenario/text-in.ts';
import type { BriefFragments, Inputs, MemberFacts } from './inputs.ts';
import { needOf, wishOf } from './need.ts';

const languages = ['en', 'vi'] as const;

/** Whose line the instructions start from, where the delegation has no introduction of its own. */
function profileOf(member: MemberFacts, inputs: Inputs): string {
  const inList = (list: string): boolean => inputs.lists[list]?.includes(member.iso3) ?? false;
  if (inList('EU')) return 'eu';
  if (inList('CARICOM')) return 'caricom';
  if (inList('PIF')) return 'pacific';
  if (inList('LIKE_MINDED_ICT')) return 'like-minded';
  if (inList('ASEAN')) return 'asean';
  if (inList('ARAB_LEAGUE')) return 'arab';
  const region: Readonly<Record<string, string>> = {
    african: 'african',
    'latin-america-caribbean': 'grulac',
    'western-europe-others': 'weog',
    'eastern-europe': 'eastern-europe',
    'asia-pacific': 'asia-pacific',
  };
  return region[member.un_regional_group] ?? 'asia-pacific';
}

const stanceOf = (ideal: number): 'low' | 'middle' | 'high' =>
  ideal < 0.34 ? 'low' : ideal < 0.67 ? 'middle' : 'high';

function fragment(table: Readonly<Record<string, Text>>, key: string): Text {
  const found = table[key];
  if (found === undefined) throw new Error(`no sentence for ${key}`);
  return found;
}

function closingFor(member: MemberFacts, inputs: Inputs): keyof BriefFragments['closing'] {
  const wish = wishOf(member.iso3, inputs);
  if (wish !== 'open') return wish;
  const need = needOf(member, inputs);
  return need > 0.75 ? 'needs' : need < 0.3 ? 'choosy' : 'open';
}

/** Instructions put together from whole sentences: who we are, what we want, where we stop, what we give. */
export function briefOf(
  member: MemberFacts,
  positions: Readonly<Record<string, Position>>,
  inputs: Inputs,
): Text {
  const { fragments } = inputs;
  const ranked = Object.entries(positions).sort(([, a], [, b]) => b.salience - a.salience);
  const limits = ranked
    .flatMap(([id, position]) => position.redLines.map((option) => `${id}:${option}`))
    .slice(0, 2)
    .map((key) => fragment(fragments.redLines, key));
  const wants = ranked
    .slice(0, limits.length > 1 ? 2 : 3)
    .flatMap(([id, position]) => fragments.wants[id]?.[stanceOf(position.ideal ?? 0.5)] ?? []);
  // Of the clauses it cares for least, two are named: not the same two for everybody.
  const least = ranked.slice(-5);
  const turn = [...member.iso3].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const give = [0, 2].flatMap((step) => {
    const entry = least[(turn + step) % least.length];
    return entry === undefined ? [] : [fragment(fragments.room, entry[0])];
  });
  const sentences = [
    fragments.own[member.iso3] ?? fragment(fragments.intro, profileOf(member, inputs)),
    ...wants,
    ...limits,
    ...give,
    fragment(fragments.closing, closingFor(member, inputs)),
  ];
  const [en, vi] = languages.map((language) =>
    sentences.map((sentence) => textIn(sentence, language)).join(' '),
  );
  return { en: en ?? '', vi: vi ?? '' };
}
