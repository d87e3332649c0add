import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { treatyOf } from '../../../src/client/treaty/treaty.ts';
import { treatyFile } from '../../../src/client/treaty/treaty-file.ts';
import type { GameEvent } from '../../../src/engine/event.ts';
import { evolveAll } from '../../../src/engine/evolve.ts';
import { initialState } from '../../../src/engine/game.ts';
import type { Certificate, GameState } from '../../../src/engine/state.ts';
import { play, shippedScenario } from '../../delegates/playing.ts';
import { gameWords } from '../game-words.ts';

const scenario = shippedScenario('first-steps.yaml');
let events: readonly GameEvent[];

beforeAll(() => {
  ({ events } = play({ scenario, seed: 'treaty' }));
});

/** The same game with another ending. */
function ending(
  certificate: Partial<Certificate>,
  more: readonly GameEvent[] = [],
): { events: readonly GameEvent[]; state: GameState } {
  const at = events.findIndex((event) => event.type === 'outcome-certified');
  const text = { rights: 'full', evidence: 'serious', treaties: 'none' };
  const whole = {
    outcome: 'adopted',
    method: 'consensus',
    proposal: 'draft',
    rule: { mechanism: 'consensus', ruleSet: 'ahc-cybercrime', number: '75/282' },
    text,
    deleted: ['treaties'],
    present: 5,
    tally: null,
    ...certificate,
  } as Certificate;
  const changed: readonly GameEvent[] = [
    ...events.slice(0, at),
    { type: 'outcome-certified', certificate: whole },
    ...more,
  ];
  return { events: changed, state: evolveAll(initialState(scenario), changed) };
}

/** What a reader of Word's would find in a file, and whether all of it is well-formed XML. */
async function opened(content: string | Blob) {
  if (typeof content === 'string') throw new Error('A document is not text.');
  const zip = await JSZip.loadAsync(await content.arrayBuffer());
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const paragraphs = [...(await part('word/document.xml')).matchAll(/<w:p>.*?<\/w:p>/gs)].map(
    ([paragraph]) => ({
      text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''),
      style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? null,
      list: /<w:numId w:val="([^"]+)"/.exec(paragraph)?.[1] ?? null,
    }),
  );
  return { zip, part, paragraphs };
}

describe('an adopted text', () => {
  test('is put in chapters and articles, without the clauses that were taken out', async () => {
    const game = ending({});
    const treaty = treatyOf(await gameWords('en', game.state, game.events), game.events);
    expect(treaty.adopted).toBe(true);
    expect(treaty.title).toBe('THE CONVENTION');
    expect(treaty.subtitle).toEqual([
      'Adopted by the Ad Hoc Committee',
      'Concluding session',
      'New York, winter 2024',
    ]);
    expect(treaty.chapters.map(({ title }) => title)).toEqual([
      'General provisions',
      'International cooperation',
    ]);
    const [article] = treaty.chapters.flatMap(({ articles }) => articles);
    expect(article?.title).toBe('Respect for human rights');
    expect(article?.text).toContain('to be suppressed');
    expect(article?.bracketed).toBe(false);
    expect(treaty.deleted).toContain('Offences under other treaties');
  });

  test('names in its annex how it was adopted, who stood aside and what was declared', async () => {
    const declared: readonly GameEvent[] = [
      { type: 'dissociated', by: 'russia', provision: 'rights' },
      { type: 'position-explained', by: 'brazil', text: 'We would have gone <further> & faster.' },
    ];
    const game = ending({}, declared);
    const { annex } = treatyOf(await gameWords('en', game.state, game.events), game.events);
    const items = annex.flatMap((part) => part.items);
    expect(items[0]).toContain(
      'Adopted without a vote, 5 members being present (resolution 75/282)',
    );
    expect(items.some((item) => /Russia.* dissociated itself .*Art\. 6/.test(item))).toBe(true);
    expect(items).toContain('Brazil: We would have gone <further> & faster.');
  });

  test('opens as a document with headings, numbers and the language of its words', async () => {
    const declared: readonly GameEvent[] = [
      { type: 'position-explained', by: 'brazil', text: 'Xa hơn <nữa> & nhanh hơn.' },
    ];
    const game = ending({}, declared);
    const words = await gameWords('vi', game.state, game.events);
    const file = await treatyFile(words, game.events, 'Những bước đầu tiên: Việt Nam');
    expect(file.name).toBe('nhung-buoc-dau-tien-viet-nam-vi.docx');
    const { part, paragraphs } = await opened(file.content);
    const headings = (style: string) => paragraphs.filter((paragraph) => paragraph.style === style);
    expect(headings('Title').map(({ text }) => text)).toEqual(['CÔNG ƯỚC']);
    expect(headings('Heading2').map(({ text }) => text)).toEqual([
      'Tôn trọng quyền con người',
      'Phạm vi hợp tác về chứng cứ điện tử',
    ]);
    const numbered = headings('Heading2').map(({ list }) => list);
    expect(new Set(numbered).size).toBe(1);
    const numbering = await part('word/numbering.xml');
    expect(numbering).toContain(`w:numId="${numbered[0]}"`);
    expect(numbering).toContain('w:val="Điều %1"');
    expect(numbering).toContain('w:val="Chương %1"');
    expect(await part('word/document.xml')).toContain('Xa hơn &lt;nữa&gt; &amp; nhanh hơn.');
    expect(await part('word/styles.xml')).toContain('vi-VN');
    expect(await part('[Content_Types].xml')).toContain('/word/document.xml');
  });
});

describe('a text that was not adopted', () => {
  const failure = {
    outcome: 'failed',
    why: 'objections',
    text: { rights: 'ihrl', evidence: 'serious', treaties: 'also' },
    objections: [{ by: 'new-zealand', provision: 'evidence' }],
    unresolved: ['evidence'],
  } as Partial<Certificate>;

  async function draft() {
    const { state: failed, events: all } = ending(failure);
    const clauses = failed.clauses.map((clause) =>
      clause.provision === 'evidence'
        ? {
            ...clause,
            option: 'serious',
            status: 'bracketed' as const,
            brackets: [
              { by: 'new-zealand', option: 'dual' },
              { by: 'brazil', option: 'dual' },
            ],
            reserved: ['viet-nam'],
          }
        : clause,
    );
    return { events: all, words: await gameWords('en', { ...failed, clauses }, all) };
  }

  test('says so at the top and in the head of every page', async () => {
    const { words, events: all } = await draft();
    const { part, paragraphs } = await opened((await treatyFile(words, all, 'g')).content);
    expect(paragraphs[1]?.text).toBe('Draft, not adopted');
    expect(await part('word/header1.xml')).toContain('DRAFT');
  });

  test('shows brackets with what others want instead, and who reserved its position', async () => {
    const { words, events: all } = await draft();
    const { part, paragraphs } = await opened((await treatyFile(words, all, 'g')).content);
    const texts = paragraphs.map(({ text }) => text);
    const at = texts.findIndex((text) => text.startsWith('['));
    expect(texts[at]).toMatch(/^\[.*four years of imprisonment or more\.$/);
    expect(texts[at + 1]).toBe('Alternative wanted by New Zealand and Brazil:');
    expect(texts[at + 2]).toMatch(/^\[.*in the requested State\.\]\]$/);
    expect(await part('word/footnotes.xml')).toContain(
      'Position reserved pending instructions: Viet Nam',
    );
    expect(texts.join('\n')).toContain(
      'Not adopted (resolution 75/282). Objections: New Zealand to Art. 35',
    );
  });

  test('is the present draft where the game is not over', async () => {
    const some = events.slice(0, 12);
    const words = await gameWords('en', evolveAll(initialState(scenario), some), some);
    const treaty = treatyOf(words, some);
    expect(treaty.adopted).toBe(false);
    expect(treaty.chapters.flatMap(({ articles }) => articles)).toHaveLength(3);
  });
});
