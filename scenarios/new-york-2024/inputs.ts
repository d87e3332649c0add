import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkQuestionSchema } from '../../src/scenario/knowledge-check.ts';
import {
  epilogueSchema,
  linkSchema,
  provisionSchema,
  scenarioSchema,
  sessionSchema,
  sourceSchema,
} from '../../src/scenario/schema.ts';
import { idSchema, textSchema } from '../../src/scenario/text.ts';

/** Everything the generator reads: the hand-written files in `source/` and the facts in `data/`. */

const folder = import.meta.dirname;
const text = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');
const yaml = <T>(schema: z.ZodType<T>, name: string): T =>
  schema.parse(parse(text('source', name)));

const groupSourceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['regional', 'political']),
  discipline: z.number(),
  short: textSchema,
  name: textSchema,
  from: z.union([z.strictObject({ region: z.string() }), z.strictObject({ list: z.string() })]),
});

const head = scenarioSchema.shape;
const frameSchema = z.strictObject({
  id: head.id,
  title: head.title,
  summary: head.summary,
  background: head.background,
  authors: head.authors,
  licence: head.licence,
  minutes: head.minutes,
  difficulty: head.difficulty,
  body: head.body,
  instrument: head.instrument,
  chair: head.chair,
  rules: head.rules,
  groups: z.array(groupSourceSchema),
  links: z.array(linkSchema),
  calendar: z.strictObject({ sessions: z.array(sessionSchema) }),
  epilogue: epilogueSchema,
  sources: z.array(sourceSchema),
});

/** A provision with the attention the room pays to it, from which estimated saliences start. */
const weightedProvisionSchema = provisionSchema.extend({ weight: z.number().positive() });
export type WeightedProvision = z.infer<typeof weightedProvisionSchema>;

export const checks = ['single', 'machine', 'crossed', 'mandate', 'group', 'coalition'] as const;
export type Check = (typeof checks)[number];

const statementSchema = z.strictObject({
  who: z.array(idSchema).min(1),
  provision: idSchema,
  ideal: z.number().min(0).max(1),
  tolerance: z.number(),
  salience: z.number(),
  redLines: z.array(idSchema).default([]),
  sources: z.array(idSchema).min(1),
  check: z.enum(checks),
  line: textSchema,
});
export type Statement = z.infer<typeof statementSchema>;

const moodSchema = z.strictObject({
  who: z.array(idSchema),
  sources: z.array(idSchema),
  wish: z.enum(['consensus', 'reserved']),
});

const documentedSchema = z.strictObject({
  statements: z.array(statementSchema),
  mood: z.array(moodSchema),
});

const observerSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  iso2: z.string().optional(),
  brief: textSchema,
  reservation: z.number(),
  positions: z.record(
    idSchema,
    z.strictObject({
      ideal: z.number(),
      tolerance: z.number(),
      salience: z.number(),
      redLines: z.array(idSchema).default([]),
      sources: z.array(idSchema).optional(),
      line: textSchema.optional(),
    }),
  ),
});
export type ObserverSource = z.infer<typeof observerSchema>;

const stanceSchema = z.strictObject({ low: textSchema, middle: textSchema, high: textSchema });
const briefsSchema = z.strictObject({
  intro: z.record(z.string(), textSchema),
  own: z.record(idSchema, textSchema),
  wants: z.record(idSchema, stanceSchema),
  redLines: z.record(z.string(), textSchema),
  room: z.record(idSchema, textSchema),
  closing: z.record(z.string(), textSchema),
});
export type BriefFragments = z.infer<typeof briefsSchema>;

const methodsSchema = z.array(head.methods.unwrap().element);

const voteSchema = z.strictObject({
  provision: idSchema,
  kept: idSchema,
  deleted: idSchema,
  /** Values closer to each other than this are no reason to vote either way. */
  band: z.number(),
  tally: z.strictObject({ yes: z.number(), no: z.number(), abstain: z.number() }),
});

const calibrationSchema = z.strictObject({
  vote: voteSchema,
  otherVote: voteSchema,
  spread: z.number(),
  spoken: z.number(),
  estimatedRedLine: z.strictObject({ value: z.number(), share: z.number() }),
  slack: z.strictObject({
    base: z.number(),
    need: z.number(),
    consensus: z.number(),
    reserved: z.number(),
  }),
});
export type Calibration = z.infer<typeof calibrationSchema>;

function csv<T>(schema: z.ZodType<T>, name: string): readonly T[] {
  const [header = '', ...lines] = text('data', name).trim().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return schema.parse(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])));
  });
}

const figure = z.string().transform((cell) => (cell === '' || cell === 'NA' ? null : Number(cell)));
const ballot = z.enum(['yes', 'no', 'abstain', 'not_voting']);

const memberSchema = z.object({
  iso3: z.string().length(3),
  // Namibia's code is written NA, which some tools export as an empty cell.
  iso2: z.string().transform((code) => (code === '' ? 'NA' : code)),
  un_regional_group: z.string(),
  ideal_point: z.string().transform(Number),
  ideal_point_human_rights: z.string().transform(Number),
  population_2023: figure,
  gdp_per_capita_ppp_2023: figure,
  vote_73_187: ballot,
  vote_74_247: ballot,
  signed_hanoi_2025: z.enum(['yes', 'no']),
});
export type MemberFacts = z.infer<typeof memberSchema>;

const supplementSchema = z.object({ iso3: z.string(), population: z.string().transform(Number) });
const rollcallsSchema = z.object({ iso3: z.string() }).catchall(ballot);
const listsSchema = z.record(z.string(), z.array(z.string()));

export function readInputs() {
  return {
    frame: yaml(frameSchema, 'frame.yaml'),
    provisions: yaml(z.array(weightedProvisionSchema), 'provisions.yaml'),
    documented: yaml(documentedSchema, 'positions.yaml'),
    observers: yaml(z.array(observerSchema), 'observers.yaml'),
    fragments: yaml(briefsSchema, 'briefs.yaml'),
    methods: yaml(methodsSchema, 'methods.yaml'),
    knowledgeCheck: yaml(z.array(checkQuestionSchema), 'knowledge-check.yaml'),
    calibration: yaml(calibrationSchema, 'calibration.yaml'),
    members: csv(memberSchema, 'un-members.csv'),
    populations: csv(supplementSchema, 'population-supplement.csv'),
    rollcalls: csv(rollcallsSchema, 'rollcalls.csv'),
    lists: listsSchema.parse(JSON.parse(text('data', 'groups.json'))),
  };
}
export type Inputs = ReturnType<typeof readInputs>;
