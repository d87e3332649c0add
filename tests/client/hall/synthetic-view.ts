import type { Choice, StanceKind } from '../../../src/engine/command.ts';
import { initialState } from '../../../src/engine/game.ts';
import type { GameState, Stance } from '../../../src/engine/state.ts';
import { type Scenario, scenarioSchema } from '../../../src/scenario/schema.ts';
import { type ScenarioInput, smallScenarioInput } from '../../scenario/small-scenario.ts';

/** Countries of many lengths of name; the crowd is made of these and of numbered ones. */
const COUNTRIES =
  `AL Albania|Albania;DZ Algeria|Algérie;AO Angola|Angola;AR Argentina|Argentina;AU Australia|Úc;AT Austria|Áo;BD Bangladesh|Bangladesh;BR Brazil|Brazil;CA Canada|Canada;CL Chile|Chile;CN China|Trung Quốc;CO Colombia|Colombia;CR Costa Rica|Costa Rica;EG Egypt|Ai Cập;FR France|Pháp;DE Germany|Đức;IN India|Ấn Độ;ID Indonesia|Indonesia;IR Iran (Islamic Republic of)|Iran;JM Jamaica|Jamaica;JP Japan|Nhật Bản;KE Kenya|Kenya;MX Mexico|Mexico;NZ New Zealand|New Zealand;NG Nigeria|Nigeria;NO Norway|Na Uy;PK Pakistan|Pakistan;PH Philippines|Philippines;KR Republic of Korea|Hàn Quốc;RU Russian Federation|Liên bang Nga;SA Saudi Arabia|Ả Rập Xê Út;SN Senegal|Sénégal;SG Singapore|Singapore;ZA South Africa|Nam Phi;CH Switzerland|Thụy Sĩ;TH Thailand|Thái Lan;TR Türkiye|Thổ Nhĩ Kỳ;GB United Kingdom of Great Britain and Northern Ireland|Vương quốc Anh và Bắc Ireland;US United States of America|Hoa Kỳ;UY Uruguay|Uruguay;VN Viet Nam|Việt Nam`
    .split(';')
    .map((line) => ({ iso2: line.slice(0, 2), names: line.slice(3).split('|') }));

const MORE_CODES =
  'AD AE AF AG AM AZ BA BB BE BF BG BH BI BJ BN BO BS BT BW BY BZ CD CF CG CI CM CU CV CY CZ DJ DK DM DO EC EE ER ES ET FI FJ FM GA GD GE GH GM GN GQ GR GT GW GY HN HR HT HU IE IL IQ IS IT JO KG KH KI KM KN KP KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MY MZ NA NE NI NL NP NR OM PA PE PG PL PT PW PY QA RO RS RW SB SC SD SE SI SK SL SM SO SR SS ST SV SY SZ TD TG TJ TL TM TN TO TT TV TZ UA UG UZ VC VE VU WS YE ZM ZW'.split(
    ' ',
  );

export interface Room {
  readonly members: number;
  readonly observers?: number;
  readonly mode?: 'quiet' | 'stances' | 'consensus' | 'vote';
  /** Share of members that have spoken or voted. */
  readonly share?: number;
}

/** A scenario of as many delegations as wanted, with the provisions of the small scenario. */
export function roomScenario({ members, observers = 0 }: Room): Scenario {
  const input = smallScenarioInput();
  const known = COUNTRIES.map(({ iso2, names }) => ({
    id: iso2.toLowerCase(),
    iso2,
    name: { en: names[0] ?? iso2, vi: names[1] ?? iso2 },
  }));
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const vietnamese = new Intl.DisplayNames('vi', { type: 'region' });
  const others = MORE_CODES.map((iso2) => ({
    id: iso2.toLowerCase(),
    iso2,
    name: { en: english.of(iso2) ?? iso2, vi: vietnamese.of(iso2) ?? iso2 },
  }));
  // Every fourth first, so that a small room has members from the whole alphabet.
  const spread = [0, 1, 2, 3].flatMap((start) =>
    known.filter((_, at) => at % 4 === (start + 2) % 4),
  );
  const states = [...spread, ...others].slice(0, members);
  const positions = input.delegations[0]?.positions ?? {};
  const delegations: ScenarioInput['delegations'] = [
    ...states.map((state) => ({ ...state, positions })),
    ...Array.from({ length: observers }, (_, at) => ({
      id: `observer-${at}`,
      kind: 'observer' as const,
      name: {
        en:
          [
            'European Union',
            'INTERPOL',
            'Privacy Watch',
            'Tech Accord',
            'Red Cross',
            'Council of Europe',
          ][at % 6] ?? '',
      },
      playable: false,
    })),
  ];
  const third = (part: number) =>
    states.filter((_, at) => at % 3 === part).map((state) => state.id);
  return scenarioSchema.parse({
    ...input,
    links: [],
    chair: { name: { en: 'Chair', vi: 'Chủ tọa' } },
    groups: [
      {
        id: 'weog',
        name: { en: 'Western European and Others' },
        short: { en: 'WEOG' },
        kind: 'regional',
        members: third(0),
      },
      { id: 'g77', name: { en: 'Group of 77' }, short: { en: 'G77' }, members: third(1) },
    ],
    delegations,
    tutorial: [
      {
        id: 'room',
        text: {
          en: 'This is the room. Each placard is a delegation: its colour and mark say where it stands, in public, on the clause before the committee.',
          vi: 'Đây là phòng họp. Mỗi tấm biển là một đoàn: màu sắc và dấu hiệu cho biết lập trường công khai của đoàn về điều khoản đang xét.',
        },
        target: 'hall',
      },
      {
        id: 'speak',
        when: { after: ['room'] },
        text: { en: 'Take the floor.', vi: 'Hãy phát biểu.' },
        until: 'make-statement',
      },
      { id: 'end', when: { after: ['speak'] }, text: { en: 'That is all.', vi: 'Vậy là xong.' } },
    ],
  });
}

const STANCES: readonly StanceKind[] = ['support', 'can-live-with', 'oppose'];
const CHOICES: readonly Choice[] = ['yes', 'yes', 'no', 'yes', 'abstain'];

/** What a delegation would see in such a room. Nothing here has been played: it is for pictures. */
export function roomView(room: Room): GameState {
  const { mode = 'stances', share = 0.7 } = room;
  const scenario = roomScenario(room);
  const ids = scenario.delegations.map((one) => one.id);
  // A fixed scatter: the fraction of a multiple of the golden ratio.
  const scatter = (at: number, salt: number) => ((at + salt) * 0.618034) % 1;
  const stanceOf = (at: number): Stance | null => {
    if (mode === 'quiet' || scatter(at, 3) > share) return null;
    const option = ['general', 'general', 'full', 'none'][Math.floor(scatter(at, 11) * 4)];
    return {
      option: option ?? 'general',
      stance: option === 'general' ? (STANCES[at % 3] ?? 'support') : 'support',
    };
  };
  const ballots = scenario.delegations.map((one, at) =>
    one.kind === 'member' && scatter(at, 5) < share
      ? (CHOICES[Math.floor(scatter(at, 7) * 5)] ?? null)
      : null,
  );
  const business: GameState['business'] =
    mode === 'vote'
      ? [
          {
            kind: 'vote',
            question: { kind: 'amendment', amendment: 'a1', proposal: 'draft' },
            method: 'roll-call',
            begun: true,
            first: ids[0] ?? null,
            ballots,
          },
        ]
      : mode === 'consensus'
        ? [
            {
              kind: 'consensus',
              target: { kind: 'clause', provision: 'rights', option: 'general' },
              objections: [{ by: ids[2] ?? '', provision: 'rights' }],
            },
          ]
        : [];
  const me = ids[1] ?? null;
  const start = initialState(scenario);
  return {
    ...start,
    viewer: me,
    stage: 'in-session',
    meeting: { ...start.meeting, index: 2, status: 'open', slotsUsed: 3, item: 'rights' },
    present: ids.map((_, at) => ballots[at] !== null || at % 17 !== 13),
    floor: {
      ...start.floor,
      speaker: mode === 'stances' ? (ids[3] ?? null) : null,
      list: mode === 'stances' ? ids.slice(4, 7) : [],
    },
    business,
    clauses: start.clauses.map((clause) =>
      clause.provision === 'rights' ? { ...clause, option: 'general' } : clause,
    ),
    amendments: [
      {
        id: 'a1',
        proposal: 'draft',
        sponsors: [ids[2] ?? ''],
        provision: 'rights',
        option: 'full',
        original: 'general',
        status: 'live',
      },
    ],
    stances: scenario.provisions.map((one) =>
      one.id === 'rights' ? ids.map((_, at) => stanceOf(at)) : ids.map(() => null),
    ),
    offers: {
      o1: {
        id: 'o1',
        by: ids[0] ?? '',
        to: [me ?? ''],
        terms: [{ provision: 'rights', option: 'general' }],
        accepted: [],
        answers: null,
      },
    },
    credibility: ids.map((_, at) => 0.2 + 0.8 * scatter(at, 1)),
  };
}
