import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Words } from '../table/words.ts';
import type { AnnexPart, Article, Treaty } from './treaty.ts';

const FONT = 'Times New Roman';
const GREY = '5A5A5A';
/** Word counts type in half points and distances in twentieths of one. */
const POINT = 20;

/** Languages in which Word checks the spelling. */
const PROOFING: Readonly<Record<string, string>> = { en: 'en-GB', vi: 'vi-VN' };

/** The treaty as a document of Word's: real headings, numbering, footnotes and page numbers. */
export function treatyDocument(treaty: Treaty, words: Words): Document {
  const notes = new Notes();
  const body = [
    ...opening(treaty),
    ...treaty.chapters.flatMap(({ title, articles }) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        alignment: AlignmentType.CENTER,
        keepNext: true,
        numbering: { reference: 'chapters', level: 0 },
        children: [new TextRun({ text: title, break: 1 })],
      }),
      ...articles.flatMap((article) => articleParagraphs(article, notes)),
    ]),
    ...(treaty.deleted === null ? [] : [aside(treaty.deleted)]),
    ...annexParagraphs(treaty.annex, words),
  ];
  return new Document({
    title: treaty.title,
    creator: 'Ad Referendum',
    lastModifiedBy: 'Ad Referendum',
    description: treaty.footer,
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: 24,
            language: { value: PROOFING[words.language] ?? words.language },
          },
          paragraph: { spacing: { after: 8 * POINT, line: 276 } },
        },
        title: { run: { font: FONT, size: 36, bold: true }, paragraph: CENTRED },
        heading1: { run: { font: FONT, size: 28, bold: true }, paragraph: HEADING },
        heading2: { run: { font: FONT, size: 24, bold: true }, paragraph: HEADING },
        heading3: { run: { font: FONT, size: 24, italics: true }, paragraph: HEADING },
      },
    },
    numbering: {
      config: [
        { reference: 'chapters', levels: [numbered('chapter', LevelFormat.UPPER_ROMAN, words)] },
        { reference: 'articles', levels: [numbered('article', LevelFormat.DECIMAL, words)] },
      ],
    },
    footnotes: notes.all,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } },
        ...(treaty.adopted ? {} : { headers: { default: draftHeader(words) } }),
        footers: { default: footer(treaty, words) },
        children: body,
      },
    ],
  });
}

const CENTRED = { alignment: AlignmentType.CENTER, spacing: { after: 8 * POINT } };
const HEADING = { spacing: { before: 16 * POINT, after: 6 * POINT } };

/** Numbers go on from chapter to chapter, so each kind is a list of its own. */
function numbered(
  kind: 'chapter' | 'article',
  format: ILevelsOptions['format'],
  { t }: Words,
): ILevelsOptions {
  return {
    level: 0,
    ...(format === undefined ? {} : { format }),
    text: t(`learning:treaty.${kind}`, { number: '%1' }),
    alignment: AlignmentType.CENTER,
    suffix: LevelSuffix.NOTHING,
    style: { paragraph: { indent: { left: 0, hanging: 0 } } },
  };
}

function opening({ title, subtitle, preamble, adopted }: Treaty): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...subtitle.map(
      (line, index) =>
        new Paragraph({
          ...CENTRED,
          children: [new TextRun({ text: line, bold: !adopted && index === 0 })],
        }),
    ),
    new Paragraph({
      spacing: { before: 12 * POINT, after: 12 * POINT },
      children: [new TextRun({ text: preamble, italics: true })],
    }),
  ];
}

function articleParagraphs(article: Article, notes: Notes): Paragraph[] {
  const { title, cited, text, bracketed, alternatives } = article;
  const references = article.notes.map((note) => new FootnoteReferenceRun(notes.add(note)));
  // A bracket that has alternatives closes after the last of them.
  const close = bracketed && alternatives.length === 0 ? ']' : '';
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      alignment: AlignmentType.CENTER,
      keepNext: true,
      numbering: { reference: 'articles', level: 0 },
      children: [new TextRun({ text: title, break: 1, italics: true })],
    }),
    ...lines(`${bracketed ? '[' : ''}${text}${close}`, references),
    ...alternatives.flatMap(({ who, text: other }, index) => {
      const last = index === alternatives.length - 1;
      return [
        new Paragraph({
          keepNext: true,
          indent: { left: 24 * POINT },
          children: [new TextRun({ text: who, italics: true, color: GREY })],
        }),
        new Paragraph({
          indent: { left: 24 * POINT },
          text: `[${other}]${last ? ']' : ''}`,
        }),
      ];
    }),
    aside(cited),
  ];
}

/** Line breaks in a clause are paragraphs; what is said of it hangs on the last. */
function lines(text: string, references: readonly FootnoteReferenceRun[]): Paragraph[] {
  const parts = text.split(/\n+/);
  return parts.map(
    (part, index) =>
      new Paragraph({
        alignment: AlignmentType.BOTH,
        children: [new TextRun(part), ...(index === parts.length - 1 ? references : [])],
      }),
  );
}

function aside(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size: 18, color: GREY })] });
}

function annexParagraphs(annex: readonly AnnexPart[], { t }: Words): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      alignment: AlignmentType.CENTER,
      text: t('learning:treaty.annex'),
    }),
    ...annex.flatMap(({ title, items }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_3, keepNext: true, text: title }),
      ...items.map((text) => new Paragraph({ text })),
    ]),
  ];
}

function draftHeader({ t }: Words): Header {
  return new Header({
    children: [
      new Paragraph({
        ...CENTRED,
        children: [
          new TextRun({
            text: t('learning:treaty.watermark'),
            bold: true,
            size: 40,
            color: 'A6A6A6',
            characterSpacing: 120,
          }),
        ],
      }),
    ],
  });
}

function footer(treaty: Treaty, { t }: Words): Footer {
  const small = { size: 16, color: GREY };
  return new Footer({
    children: [
      new Paragraph({ ...CENTRED, children: [new TextRun({ text: treaty.footer, ...small })] }),
      new Paragraph({
        ...CENTRED,
        children: [
          new TextRun({
            ...small,
            children: [`${t('learning:treaty.page')} `, PageNumber.CURRENT],
          }),
        ],
      }),
    ],
  });
}

/** Footnotes by number, in the order in which they are referred to. */
class Notes {
  readonly all: Record<string, { children: Paragraph[] }> = {};
  #last = 0;

  add(text: string): number {
    this.#last += 1;
    this.all[this.#last] = { children: [new Paragraph({ text })] };
    return this.#last;
  }
}
