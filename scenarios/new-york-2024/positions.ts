import type { Position } from '../../src/scenario/schema.ts';
import { type Estimator, type Lesson, learn } from './estimate.ts';
import { type Features, featuresOf, incomeOf, meanFeatures, populationOf } from './features.ts';
import type { Check, Inputs, MemberFacts, Statement, WeightedProvision } from './inputs.ts';
import { axisOf, value } from './model.ts';

export const METHOD = 'regression';

/** Statements made for a group are one lesson, taught by the group's mean. */
const spokesmen: Readonly<Record<string, string>> = { 'EU-MEMBERS': 'EU' };

const notes: Readonly<Record<Check, { en: string; vi: string } | undefined>> = {
  single: {
    en: 'One source only, a summary made by machine or secondhand.',
    vi: 'Chỉ một nguồn, bản tóm tắt bằng máy hoặc gián tiếp.',
  },
  machine: {
    en: 'Summaries made by machine from the recordings, one publisher only.',
    vi: 'Các bản tóm tắt bằng máy từ băng ghi âm, chỉ của một nơi công bố.',
  },
  crossed: undefined,
  mandate: {
    en: 'From the mandate of the European Union, for its members.',
    vi: 'Theo nhiệm vụ đàm phán của Liên minh châu Âu, cho các nước thành viên.',
  },
  coalition: {
    en: 'Joint statement of 41 states, read by its tendency; membership from our own list.',
    vi: 'Tuyên bố chung của 41 quốc gia, hiểu theo xu hướng; danh sách thành viên do chúng tôi lập.',
  },
  group: {
    en: 'Stated by Jamaica for the Caribbean Community; machine-made summary.',
    vi: 'Jamaica phát biểu thay mặt Cộng đồng Caribe; bản tóm tắt bằng máy.',
  },
};

const round = (x: number, step = 0.01): number => Number((Math.round(x / step) * step).toFixed(2));
const clip = (x: number): number => Math.min(1, Math.max(0, x));

export interface Room {
  readonly features: ReadonlyMap<string, Features>;
  readonly estimator: Estimator;
  /** Root mean square error per provision, or the overall one where nobody spoke. */
  readonly errorOf: (provision: string) => number;
  readonly priorOf: (provision: string) => number;
  readonly shift: number;
  readonly statementsOf: (iso3: string) => readonly Statement[];
}

function expand(who: string, inputs: Inputs): readonly string[] {
  const list = spokesmen[who];
  return list === undefined ? [who] : (inputs.lists[list] ?? []);
}

function priorIn(provisions: readonly WeightedProvision[]) {
  return (id: string): number => {
    const provision = provisions.find((candidate) => candidate.id === id);
    if (provision?.reality === undefined) throw new Error(`${id} has no adopted option`);
    return axisOf(provision, provision.reality.option);
  };
}

function lessonsFrom(
  inputs: Inputs,
  features: ReadonlyMap<string, Features>,
  priorOf: (id: string) => number,
): readonly Lesson[] {
  const rows = (ids: readonly string[]): readonly Features[] =>
    ids.flatMap((id) => {
      const row = features.get(id);
      return row === undefined ? [] : [row];
    });
  return inputs.documented.statements.flatMap((statement) => {
    const voices =
      statement.check === 'group' || statement.check === 'coalition'
        ? [{ unit: statement.who.join('+'), members: statement.who }]
        : statement.who.map((who) => ({ unit: who, members: expand(who, inputs) }));
    return voices.map(({ unit, members }) => ({
      unit,
      provision: statement.provision,
      features: meanFeatures(rows(members)),
      target: statement.ideal - priorOf(statement.provision),
    }));
  });
}

/** How a member would vote on deleting the clause: 1 for, -1 against, 0 abstaining. */
export function voteOnDeletion(
  ideal: number,
  tolerance: number,
  provision: WeightedProvision,
  rule: Inputs['calibration']['vote'],
): number {
  const difference =
    value(axisOf(provision, rule.deleted), ideal, tolerance) -
    value(axisOf(provision, rule.kept), ideal, tolerance);
  return Math.abs(difference) < rule.band ? 0 : Math.sign(difference);
}

export function openRoom(inputs: Inputs): Room {
  const features = featuresOf(inputs);
  const priorOf = priorIn(inputs.provisions);
  const estimator = learn(lessonsFrom(inputs, features, priorOf));
  const errorOf = (id: string): number => {
    const own = estimator.errors.find((error) => error.provision === id);
    // Fewer than four voices say little about their own error.
    return own === undefined || own.lessons < 4 ? estimator.rmse : own.rmse;
  };
  const statements = new Map<string, Statement[]>();
  for (const statement of inputs.documented.statements) {
    for (const iso3 of statement.who.flatMap((who) => expand(who, inputs))) {
      statements.set(iso3, [...(statements.get(iso3) ?? []), statement]);
    }
  }
  const room: Room = {
    features,
    estimator,
    errorOf,
    priorOf,
    shift: 0,
    statementsOf: (iso3) => statements.get(iso3) ?? [],
  };
  return { ...room, shift: calibrateVote(inputs, room) };
}

/** One number for the whole room, so that the vote divides as the recorded one did. */
function calibrateVote(inputs: Inputs, room: Room): number {
  const rule = inputs.calibration.vote;
  const provision = inputs.provisions.find((candidate) => candidate.id === rule.provision);
  if (provision === undefined) throw new Error(`no provision ${rule.provision}`);
  const { yes, no, abstain } = rule.tally;
  const cast = yes + no + abstain;
  let best = { shift: 0, miss: Number.POSITIVE_INFINITY };
  for (let step = -30; step <= 30; step += 1) {
    const trial = { ...room, shift: step / 100 };
    const votes = inputs.members.map((member) => {
      const { ideal, tolerance } = leaning(member, provision, inputs, trial);
      return voteOnDeletion(ideal, tolerance, provision, rule);
    });
    const share = (choice: number): number =>
      votes.filter((vote) => vote === choice).length / votes.length;
    const miss =
      (share(1) - yes / cast) ** 2 +
      (share(-1) - no / cast) ** 2 +
      (share(0) - abstain / cast) ** 2;
    if (miss < best.miss - 1e-12) best = { shift: step / 100, miss };
  }
  return best.shift;
}

/** Ideal point and tolerance, documented where there is a statement, else estimated. */
export function leaning(
  member: MemberFacts,
  provision: WeightedProvision,
  inputs: Inputs,
  room: Room,
): { ideal: number; tolerance: number; statement?: Statement } {
  const statement = room.statementsOf(member.iso3).find((s) => s.provision === provision.id);
  if (statement !== undefined) {
    return { ideal: statement.ideal, tolerance: statement.tolerance, statement };
  }
  const prior = room.priorOf(provision.id);
  const unit = inputs.lists.EU?.includes(member.iso3) ? 'EU-MEMBERS' : member.iso3;
  const guess = room.estimator.predict(unit, provision.id, room.features.get(member.iso3) ?? []);
  const shift = provision.id === inputs.calibration.vote.provision ? room.shift : 0;
  return {
    ideal: round(clip(prior + inputs.calibration.spread * guess + shift)),
    tolerance: round(0.3 + 0.4 * room.errorOf(provision.id)),
  };
}

/** What makes a clause matter more or less to a state than to the room. */
function attention(member: MemberFacts, provision: string, inputs: Inputs): number {
  const income = incomeOf(member, inputs.members);
  const inList = (list: string): boolean => inputs.lists[list]?.includes(member.iso3) ?? false;
  switch (provision) {
    case 'technology':
      return income < 8000 ? 1.5 : income < 20000 ? 1.15 : 0.6;
    case 'data-protection':
      return inList('BUDAPEST') ? 1.3 : 0.8;
    case 'threshold':
      return populationOf(member, inputs) < 1_000_000 ? 1.4 : 0.9;
    case 'child-material':
    case 'without-right':
    case 'intimate':
      return inList('OIC') || member.un_regional_group === 'african' ? 1.3 : 0.9;
    default:
      return 1;
  }
}

export function positionsOf(
  member: MemberFacts,
  inputs: Inputs,
  room: Room,
): Readonly<Record<string, Position>> {
  const drafts = inputs.provisions.map((provision) => {
    const found = leaning(member, provision, inputs, room);
    const distance = Math.abs(found.ideal - room.priorOf(provision.id));
    const salience =
      found.statement === undefined
        ? round(
            provision.weight * (0.55 + 1.3 * distance) * attention(member, provision.id, inputs),
            0.1,
          )
        : round(found.statement.salience * inputs.calibration.spoken, 0.1);
    return { provision, ...found, salience };
  });
  const total = drafts.reduce((sum, draft) => sum + draft.salience, 0);
  const estimatedRedLine = drafts
    .filter((draft) => draft.statement === undefined)
    .flatMap((draft) => {
      const { value: floor, share } = inputs.calibration.estimatedRedLine;
      if (draft.salience / total < share) return [];
      const worst = draft.provision.options
        .map((option) => ({ option, worth: value(option.axis, draft.ideal, draft.tolerance) }))
        .filter(({ option }) => option.id !== draft.provision.reality?.option)
        .sort((a, b) => a.worth - b.worth)[0];
      return worst === undefined || worst.worth >= floor
        ? []
        : [{ provision: draft.provision.id, option: worst.option.id, worth: worst.worth }];
    })
    .sort((a, b) => a.worth - b.worth)[0];
  return Object.fromEntries(
    drafts.map(({ provision, ideal, tolerance, salience, statement }) => {
      const redLines =
        statement?.redLines ??
        (estimatedRedLine?.provision === provision.id ? [estimatedRedLine.option] : []);
      const likelihood = statement === undefined ? 0.4 : 0.15;
      const note = statement === undefined ? undefined : notes[statement.check];
      return [
        provision.id,
        {
          ideal,
          tolerance,
          salience,
          redLines,
          ...(statement === undefined ? {} : { line: statement.line }),
          ...(redLines.length === 0 ? {} : { capital: { lifts: redLines, likelihood } }),
          provenance:
            statement === undefined
              ? { kind: 'estimated' as const, method: METHOD }
              : {
                  kind: 'documented' as const,
                  sources: statement.sources,
                  ...(note === undefined ? {} : { note }),
                },
        },
      ];
    }),
  );
}
