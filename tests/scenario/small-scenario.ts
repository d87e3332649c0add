import type { z } from 'zod';
import { type Scenario, scenarioSchema } from '../../src/scenario/schema.ts';

/** A scenario as an author writes it, before defaults are filled in. */
export type ScenarioInput = z.input<typeof scenarioSchema>;

type PositionInput = NonNullable<
  NonNullable<ScenarioInput['delegations'][number]['positions']>[string]
>;

const estimated = { kind: 'estimated', method: 'invented' } as const;
const documented: PositionInput['provenance'] = { kind: 'documented', sources: ['record'] };

/** A position by the value of every option. */
function byValue(
  values: Record<string, number>,
  salience: number,
  more: Partial<PositionInput> = {},
): PositionInput {
  return { values, salience, provenance: estimated, ...more };
}

/** A position by an ideal point on the provision's axis and a tolerance. */
function byIdeal(
  ideal: number,
  tolerance: number,
  salience: number,
  more: Partial<PositionInput> = {},
): PositionInput {
  return { ideal, tolerance, salience, provenance: estimated, ...more };
}

/**
 * Data of the small scenario, fresh on every call so that a test may change it in place.
 *
 * Five members and an observer, three provisions, one meeting of each kind of business.
 * - Arland and Borvia (group `west`) want full rights and a narrow scope.
 * - Cestria and Dunmark (group `east`) want no rights clause and a wide scope; Cestria's red line
 *   is `rights: full`, which its capital would lift with a likelihood of 0.6.
 * - Eriland is between the two.
 * - The compromise `rights: general, scope: serious, offences: core` is above every member's
 *   reservation and crosses no red line.
 * - The link `scope-needs-rights` costs everybody 0.2, and blocks Arland and Borvia, when the
 *   scope is `any` without `rights: full`.
 */
export function smallScenarioInput(): ScenarioInput {
  return {
    formatVersion: 1,
    id: 'small',
    title: { en: 'A small treaty', vi: 'Một hiệp ước nhỏ' },
    summary: { en: 'Five members, three clauses.', vi: 'Năm thành viên, ba điều khoản.' },
    background: {
      en: 'Five invented states finish a short treaty.',
      vi: 'Năm quốc gia giả định hoàn tất một hiệp ước ngắn.',
    },
    authors: ['Ad Referendum contributors'],
    licence: 'CC-BY-4.0',
    minutes: 20,
    difficulty: 'introductory',
    body: { en: 'the Committee', vi: 'Ủy ban' },
    instrument: { en: 'the treaty', vi: 'hiệp ước' },
    chair: { name: { en: 'the Chair', vi: 'Chủ tịch' } },
    rules: { set: 'unga-committee' },
    sources: [
      {
        id: 'record',
        title: 'Record of an invented meeting',
        publisher: 'Nobody',
        date: '2024-01-29',
        url: 'https://example.org/record',
      },
    ],
    methods: [
      {
        id: 'invented',
        title: { en: 'Invented', vi: 'Giả định' },
        text: { en: 'Made up for the tests.', vi: 'Dựng lên để kiểm thử.' },
      },
    ],
    provisions: [
      {
        id: 'rights',
        article: 'Art. 1',
        title: { en: 'Human rights', vi: 'Quyền con người' },
        chapter: { en: 'General provisions', vi: 'Quy định chung' },
        question: { en: 'Is there a rights clause?', vi: 'Có điều khoản về quyền hay không?' },
        poles: {
          low: { en: 'No clause', vi: 'Không có' },
          high: { en: 'Full clause', vi: 'Đầy đủ' },
        },
        options: [
          {
            id: 'none',
            axis: 0,
            label: { en: 'No clause', vi: 'Không có điều khoản' },
            text: { en: 'There is no such article.', vi: 'Không có điều này.' },
            absent: true,
          },
          {
            id: 'general',
            axis: 0.5,
            label: { en: 'General reference', vi: 'Dẫn chiếu chung' },
            text: { en: 'Parties respect human rights.', vi: 'Các bên tôn trọng quyền con người.' },
          },
          {
            id: 'full',
            axis: 1,
            label: { en: 'Full list', vi: 'Danh mục đầy đủ' },
            text: {
              en: 'Nothing here permits the suppression of any human right.',
              vi: 'Không điều nào cho phép đàn áp bất kỳ quyền con người nào.',
            },
          },
        ],
        opening: 'general',
        status: 'bracketed',
        reality: {
          option: 'full',
          note: { en: 'The list stayed.', vi: 'Danh mục được giữ lại.' },
          sources: ['record'],
        },
      },
      {
        id: 'scope',
        article: 'Art. 2',
        title: { en: 'Scope of cooperation', vi: 'Phạm vi hợp tác' },
        chapter: { en: 'Cooperation', vi: 'Hợp tác' },
        question: { en: 'For which crimes?', vi: 'Cho những tội nào?' },
        poles: { low: { en: 'Narrow', vi: 'Hẹp' }, high: { en: 'Wide', vi: 'Rộng' } },
        options: [
          {
            id: 'listed',
            axis: 0,
            label: { en: 'Listed offences', vi: 'Tội được liệt kê' },
            text: { en: 'For the offences of this treaty.', vi: 'Cho các tội trong hiệp ước.' },
          },
          {
            id: 'grave',
            axis: 0.3,
            label: { en: 'Grave crimes', vi: 'Tội đặc biệt nghiêm trọng' },
            text: { en: 'For crimes of six years or more.', vi: 'Cho tội từ sáu năm trở lên.' },
          },
          {
            id: 'serious',
            axis: 0.6,
            label: { en: 'Serious crimes', vi: 'Tội nghiêm trọng' },
            text: { en: 'For crimes of four years or more.', vi: 'Cho tội từ bốn năm trở lên.' },
          },
          {
            id: 'any',
            axis: 1,
            label: { en: 'Any offence', vi: 'Mọi tội phạm' },
            text: { en: 'For any offence.', vi: 'Cho mọi tội phạm.' },
          },
        ],
        opening: 'serious',
      },
      {
        id: 'offences',
        article: 'Art. 3',
        title: { en: 'Offences', vi: 'Tội danh' },
        chapter: { en: 'Criminalization', vi: 'Hình sự hóa' },
        question: { en: 'How many offences?', vi: 'Bao nhiêu tội danh?' },
        poles: { low: { en: 'Few', vi: 'Ít' }, high: { en: 'Many', vi: 'Nhiều' } },
        options: [
          {
            id: 'core',
            axis: 0,
            label: { en: 'Core offences', vi: 'Tội cốt lõi' },
            text: { en: 'Attacks on systems.', vi: 'Tấn công hệ thống.' },
          },
          {
            id: 'content',
            axis: 0.5,
            label: { en: 'Core and images', vi: 'Cốt lõi và hình ảnh' },
            text: { en: 'Also abuse of images.', vi: 'Thêm lạm dụng hình ảnh.' },
          },
          {
            id: 'open-list',
            axis: 1,
            label: { en: 'Open list', vi: 'Danh mục mở' },
            text: { en: 'Also any other offence.', vi: 'Thêm mọi tội khác.' },
          },
        ],
        opening: 'core',
      },
    ],
    links: [
      {
        id: 'scope-needs-rights',
        when: { provision: 'scope', options: ['any'] },
        needs: { provision: 'rights', options: ['full'] },
        penalty: 0.2,
        concerns: 'all',
        explanation: {
          en: 'Wide cooperation needs strong safeguards.',
          vi: 'Hợp tác rộng cần biện pháp bảo vệ mạnh.',
        },
      },
      {
        id: 'west-will-not-follow',
        when: { provision: 'scope', options: ['any'] },
        needs: { provision: 'rights', options: ['full'] },
        penalty: 0,
        blocking: true,
        concerns: ['west'],
        explanation: {
          en: 'The West refuses width without safeguards.',
          vi: 'Nhóm Tây từ chối phạm vi rộng khi không có biện pháp bảo vệ.',
        },
      },
    ],
    groups: [
      {
        id: 'west',
        name: { en: 'Western group', vi: 'Nhóm phía Tây' },
        short: { en: 'West', vi: 'Tây' },
        kind: 'regional',
        members: ['arland', 'borvia'],
        discipline: 0.5,
      },
      {
        id: 'east',
        name: { en: 'Eastern group', vi: 'Nhóm phía Đông' },
        short: { en: 'East', vi: 'Đông' },
        members: ['cestria', 'dunmark'],
      },
    ],
    delegations: [
      {
        id: 'arland',
        name: { en: 'Arland', vi: 'Arland' },
        population: 60_000_000,
        veto: true,
        brief: { en: 'Keep the rights clause.', vi: 'Giữ điều khoản về quyền.' },
        positions: {
          rights: byValue({ none: 0, general: 0.7, full: 1 }, 5, {
            redLines: ['none'],
            line: { en: 'No treaty without rights.', vi: 'Không có quyền thì không có hiệp ước.' },
            provenance: documented,
          }),
          scope: byValue({ listed: 1, grave: 0.8, serious: 0.5, any: 0.1 }, 3),
          offences: byIdeal(0, 0.5, 2),
        },
      },
      {
        id: 'borvia',
        name: { en: 'Borvia', vi: 'Borvia' },
        population: 40_000_000,
        positions: {
          rights: byIdeal(1, 0.6, 4),
          scope: byIdeal(0.3, 0.5, 4),
          offences: byIdeal(0.2, 0.6, 1),
        },
      },
      {
        id: 'cestria',
        name: { en: 'Cestria', vi: 'Cestria' },
        population: 120_000_000,
        temperament: { firmness: 0.8, initiative: 0.7, candour: 0.2 },
        positions: {
          rights: byValue({ none: 1, general: 0.7, full: 0.2 }, 4, {
            redLines: ['full'],
            capital: { lifts: ['full'], likelihood: 0.6 },
          }),
          scope: byValue({ listed: 0, grave: 0.3, serious: 0.7, any: 1 }, 5),
          offences: byValue({ core: 0.3, content: 0.6, 'open-list': 1 }, 3),
        },
      },
      {
        id: 'dunmark',
        name: { en: 'Dunmark', vi: 'Dunmark' },
        population: 20_000_000,
        positions: {
          rights: byIdeal(0.1, 0.6, 3),
          scope: byIdeal(0.9, 0.6, 4),
          offences: byIdeal(0.6, 0.8, 2),
        },
      },
      {
        id: 'eriland',
        name: { en: 'Eriland', vi: 'Eriland' },
        population: 10_000_000,
        reservation: 0.3,
        positions: {
          rights: byIdeal(0.6, 0.6, 2),
          scope: byIdeal(0.6, 0.6, 2),
          offences: byIdeal(0.3, 0.6, 2),
        },
      },
      {
        id: 'watch',
        kind: 'observer',
        name: { en: 'Rights Watchers', vi: 'Nhóm giám sát quyền' },
        playable: false,
        positions: { rights: byIdeal(1, 0.3, 5) },
      },
    ],
    calendar: {
      sessions: [
        {
          id: 'session-1',
          title: { en: 'First session', vi: 'Phiên thứ nhất' },
          date: { en: 'January', vi: 'Tháng Một' },
          meetings: [
            {
              id: 'opening',
              title: { en: 'Organisation of work', vi: 'Tổ chức công việc' },
              business: 'organisation',
              slots: 2,
            },
            {
              id: 'debate',
              title: { en: 'General debate', vi: 'Thảo luận chung' },
              business: 'general-debate',
              slots: 6,
            },
            {
              id: 'reading',
              title: { en: 'Reading', vi: 'Đọc dự thảo' },
              business: 'reading',
              provisions: ['rights', 'scope'],
              slots: 10,
            },
            {
              id: 'informals',
              title: { en: 'Informal consultations', vi: 'Tham vấn không chính thức' },
              business: 'informal',
              slots: 6,
            },
          ],
        },
        {
          id: 'session-2',
          title: { en: 'Second session', vi: 'Phiên thứ hai' },
          meetings: [
            {
              id: 'final',
              title: { en: 'Final consideration', vi: 'Xem xét lần cuối' },
              business: 'final',
              slots: 6,
            },
            {
              id: 'adoption',
              title: { en: 'Adoption', vi: 'Thông qua' },
              business: 'adoption',
              slots: 8,
            },
          ],
        },
      ],
    },
    epilogue: {
      threshold: {
        provision: 'offences',
        byOption: { core: 3, content: 3, 'open-list': 4 },
      },
      reality: { en: 'Nothing: it is invented.', vi: 'Không có gì: đây là chuyện giả định.' },
      sources: ['record'],
    },
    tutorial: [
      {
        id: 'look-at-the-text',
        when: { meeting: 'debate' },
        text: { en: 'Here is the text.', vi: 'Đây là văn bản.' },
        target: 'text',
      },
      {
        id: 'speak',
        when: { prompt: 'floor', after: ['look-at-the-text'] },
        text: { en: 'Take the floor.', vi: 'Hãy phát biểu.' },
        target: 'actions',
        until: 'make-statement',
      },
    ],
    knowledgeCheck: [
      {
        id: 'silence',
        topic: 'rules',
        question: { en: 'What is silence?', vi: 'Im lặng nghĩa là gì?' },
        options: [
          { id: 'consent', text: { en: 'Consent', vi: 'Đồng ý' } },
          { id: 'refusal', text: { en: 'Refusal', vi: 'Từ chối' } },
          { id: 'absence', text: { en: 'Absence', vi: 'Vắng mặt' } },
        ],
        answer: 'consent',
        explanation: { en: 'Nobody objected.', vi: 'Không ai phản đối.' },
        sources: ['record'],
        fromGame: { kind: 'silence' },
      },
      {
        id: 'scope',
        topic: 'substance',
        question: { en: 'How wide is the scope?', vi: 'Phạm vi rộng đến đâu?' },
        options: [
          { id: 'narrow', text: { en: 'Narrow', vi: 'Hẹp' } },
          { id: 'middling', text: { en: 'Middling', vi: 'Vừa' } },
          { id: 'wide', text: { en: 'Wide', vi: 'Rộng' } },
        ],
        answer: 'middling',
        explanation: { en: 'It was a compromise.', vi: 'Đó là thỏa hiệp.' },
        fromGame: { kind: 'clause', provision: 'scope' },
      },
    ],
  };
}

/** The small scenario, parsed, with whole top-level parts replaced by those given. */
export function smallScenario(overrides: Partial<ScenarioInput> = {}): Scenario {
  return scenarioSchema.parse({ ...smallScenarioInput(), ...overrides });
}
