import type { Inputs, MemberFacts } from './inputs.ts';

/** What is known of every member alike, as numbers of comparable size: the estimate's only input. */
export const featureNames = [
  'ideal point',
  'human rights ideal point',
  'votes on 73/187 and 74/247',
  'votes on rights resolutions',
  'income',
  'Budapest Convention',
  'African Group',
  'Arab Group',
  'OIC',
  'Latin America and Caribbean',
  'like-minded group',
  'small state',
] as const;

export type Features = readonly number[];

const sign = { yes: 1, no: -1, abstain: 0, not_voting: 0 } as const;
const rightsVotes = ['A/RES/73/173', 'A/RES/73/175', 'A/RES/73/172'] as const;

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The missing incomes are filled with the median of the regional group. */
export function incomeOf(member: MemberFacts, members: readonly MemberFacts[]): number {
  if (member.gdp_per_capita_ppp_2023 !== null) return member.gdp_per_capita_ppp_2023;
  return median(
    members
      .filter((other) => other.un_regional_group === member.un_regional_group)
      .flatMap((other) => other.gdp_per_capita_ppp_2023 ?? []),
  );
}

export function populationOf(member: MemberFacts, inputs: Inputs): number {
  const supplement = inputs.populations.find((row) => row.iso3 === member.iso3);
  return member.population_2023 ?? supplement?.population ?? 0;
}

function standardise(columns: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return columns.map((column) => {
    const mean = column.reduce((sum, x) => sum + x, 0) / column.length;
    const spread = Math.sqrt(column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / column.length);
    return column.map((x) => (x - mean) / (spread || 1));
  });
}

export function featuresOf(inputs: Inputs): ReadonlyMap<string, Features> {
  const { members, lists } = inputs;
  const votes = new Map(inputs.rollcalls.map((row) => [row.iso3, row]));
  const inList = (list: string, iso3: string): number => (lists[list]?.includes(iso3) ? 1 : 0);
  const raw = members.map((member) => {
    const row = votes.get(member.iso3);
    const rights = rightsVotes.map((id) => {
      const vote = row?.[id];
      return vote === undefined || !(vote in sign) ? 0 : sign[vote as keyof typeof sign];
    });
    return [
      member.ideal_point,
      member.ideal_point_human_rights,
      (sign[member.vote_73_187] + sign[member.vote_74_247]) / 2,
      rights.reduce<number>((sum, x) => sum + x, 0) / rights.length,
      Math.log(incomeOf(member, members)),
      inList('BUDAPEST', member.iso3),
      member.un_regional_group === 'african' ? 1 : 0,
      inList('ARAB_LEAGUE', member.iso3),
      inList('OIC', member.iso3),
      member.un_regional_group === 'latin-america-caribbean' ? 1 : 0,
      inList('LIKE_MINDED_ICT', member.iso3),
      populationOf(member, inputs) < 1_000_000 ? 1 : 0,
    ];
  });
  const columns = standardise(featureNames.map((_, j) => raw.map((row) => row[j] ?? 0)));
  return new Map(
    members.map((member, i) => [member.iso3, columns.map((column) => column[i] ?? 0)] as const),
  );
}

/** Where one voice spoke for a group: the mean of its members. */
export function meanFeatures(rows: readonly Features[]): Features {
  const width = rows[0]?.length ?? 0;
  return Array.from(
    { length: width },
    (_, j) => rows.reduce((sum, row) => sum + (row[j] ?? 0), 0) / rows.length,
  );
}
