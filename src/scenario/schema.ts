import { z } from 'zod';
import { checkQuestionSchema } from './knowledge-check.ts';
import { ruleOverridesSchema } from './rule-parameters.ts';
import { idSchema, textSchema } from './text.ts';

/** The version this program writes. Older files are brought up by `migrate.ts`. */
export const FORMAT_VERSION = 1;

const unit = z.number().min(0, 'write a number from 0 to 1').max(1, 'write a number from 0 to 1');

/**
 * Where a position or figure comes from. `documented` names the source by its id in `sources`;
 * `estimated` names the method by its id in `methods`. Nobody reads an estimate as a fact.
 */
export const provenanceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('documented'),
    sources: z.array(idSchema).min(1, 'name at least one source from the list `sources`'),
    note: textSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('estimated'),
    method: idSchema,
    note: textSchema.optional(),
  }),
]);
export type Provenance = z.infer<typeof provenanceSchema>;

export const sourceSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  publisher: z.string().min(1).optional(),
  date: z.string().min(4).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

export const methodSchema = z.strictObject({ id: idSchema, title: textSchema, text: textSchema });

/** One formulation of a provision. `axis` orders the options from one pole to the other. */
export const optionSchema = z.strictObject({
  id: idSchema,
  axis: unit,
  label: textSchema.describe('A short name, at most about 40 characters'),
  text: textSchema.describe('The clause as it would read, in your own words'),
  /** This option is the text without the provision: choosing it is deleting the clause. */
  absent: z.boolean().default(false),
});
export type Option = z.infer<typeof optionSchema>;

export const provisionSchema = z.strictObject({
  id: idSchema,
  article: z.string().min(1).describe('As people cite it, for example "Art. 6(2)"'),
  title: textSchema,
  chapter: textSchema,
  question: textSchema.describe('What is in dispute, in a sentence or two'),
  poles: z
    .strictObject({ low: textSchema, high: textSchema })
    .describe('What the ends of the axis mean'),
  options: z.array(optionSchema).min(2, 'give at least two options').max(8),
  opening: idSchema.describe("The option in the Chair's opening draft"),
  /** How the clause stands when the game begins. */
  status: z.enum(['open', 'bracketed']).default('open'),
  /** What the negotiation this is modelled on arrived at, for the epilogue. */
  reality: z
    .strictObject({ option: idSchema, note: textSchema, sources: z.array(idSchema).min(1) })
    .optional(),
});
export type Provision = z.infer<typeof provisionSchema>;

const clauseConditionSchema = z.strictObject({
  provision: idSchema,
  options: z.array(idSchema).min(1),
});

/**
 * A tie between two provisions: where the text has one of `when.options` but none of
 * `needs.options`, those concerned lose `penalty` of utility, or refuse consensus if `blocking`.
 */
export const linkSchema = z.strictObject({
  id: idSchema,
  when: clauseConditionSchema,
  needs: clauseConditionSchema,
  penalty: unit,
  blocking: z.boolean().default(false),
  concerns: z
    .union([z.literal('all'), z.array(idSchema).min(1)])
    .describe('Delegation or group ids'),
  explanation: textSchema,
});
export type Link = z.infer<typeof linkSchema>;

/**
 * What a delegation wants on one provision: a value in [0,1] for every option, or an ideal point
 * on the axis with a tolerance (the distance at which the value has fallen to one half).
 */
export const positionSchema = z
  .strictObject({
    values: z.record(idSchema, unit).optional(),
    ideal: unit.optional(),
    tolerance: z.number().min(0.02).max(2).optional(),
    salience: z.number().min(0).max(100),
    redLines: z.array(idSchema).default([]),
    /** How the delegation itself says it in public. */
    line: textSchema.optional(),
    /** What the capital may yield when asked: red lines it would lift, and how likely. */
    capital: z.strictObject({ lifts: z.array(idSchema).min(1), likelihood: unit }).optional(),
    provenance: provenanceSchema,
  })
  .refine(
    (position) =>
      (position.values !== undefined) !==
      (position.ideal !== undefined && position.tolerance !== undefined),
    {
      error: 'give either `values` for every option, or `ideal` and `tolerance`',
      params: { code: 'position-form' },
    },
  );
export type Position = z.infer<typeof positionSchema>;

export const temperamentSchema = z.strictObject({
  /** 0 concedes early, 1 holds until the last hour. */
  firmness: unit.default(0.5),
  /** How readily it takes the floor and makes offers. */
  initiative: unit.default(0.5),
  /** How openly it shows priorities and red lines. */
  candour: unit.default(0.5),
});
export type Temperament = z.infer<typeof temperamentSchema>;

export const delegationSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['member', 'observer']).default('member'),
  name: textSchema,
  iso2: z
    .string()
    .regex(/^[A-Z]{2}$/, 'write two capital letters, as in ISO 3166')
    .optional(),
  playable: z.boolean().default(true),
  /** Votes under a weighted majority; every other rule gives each member one. */
  votes: z.number().int().min(1).max(1000).default(1),
  /** Inhabitants, for a double majority. */
  population: z.number().int().min(0).default(0),
  veto: z.boolean().default(false),
  /** Utility below which no treaty is worth more than this one (the BATNA), in [0,1]. */
  reservation: unit.default(0.4),
  credibility: unit.default(0.8),
  temperament: temperamentSchema.prefault({}),
  brief: textSchema.optional().describe('Instructions from the capital, in words'),
  positions: z.record(idSchema, positionSchema).default({}),
});
export type Delegation = z.infer<typeof delegationSchema>;

export const groupSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  short: textSchema,
  kind: z.enum(['regional', 'political']).default('political'),
  members: z.array(idSchema).min(1),
  /** How strongly members hold to the group's line, 0 to 1. */
  discipline: unit.default(0.3),
});
export type Group = z.infer<typeof groupSchema>;

/** Order of business. `adoption` is where the whole text can be put to the committee. */
export const businessKinds = [
  'organisation',
  'general-debate',
  'reading',
  'informal',
  'final',
  'adoption',
] as const;
export const meetingSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  business: z.enum(businessKinds),
  /** Provisions under discussion, in order; empty means all. */
  provisions: z.array(idSchema).default([]),
  slots: z
    .number()
    .int()
    .min(1)
    .max(200)
    .describe('Floor slots: statements or rounds of consultation'),
});
export type Meeting = z.infer<typeof meetingSchema>;

export const sessionSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  date: textSchema.optional(),
  meetings: z.array(meetingSchema).min(1),
});

export const epilogueSchema = z.strictObject({
  /** Ratifications for entry into force: a number, or by the option adopted on a provision. */
  threshold: z.union([
    z.number().int().min(1),
    z.strictObject({ provision: idSchema, byOption: z.record(idSchema, z.number().int().min(1)) }),
  ]),
  /**
   * States in the world that the members in the room stand for. Where there are more of them than
   * seats, the threshold is scaled down to the seats, rounded up.
   */
  states: z.number().int().min(1).max(1000).optional(),
  /** Years after adoption that the epilogue looks ahead. */
  years: z.number().int().min(1).max(30).default(10),
  reality: textSchema.describe('What happened in the negotiation this is modelled on'),
  sources: z.array(idSchema).default([]),
});

export const tutorialStepSchema = z.strictObject({
  id: idSchema,
  /** Shown from this moment of the game on; every condition given must hold. */
  when: z
    .strictObject({
      meeting: idSchema.optional(),
      /** Something the player is asked for at this moment. */
      prompt: z.enum(['floor', 'vote', 'consensus', 'offer', 'motion', 'none']).optional(),
      /** Ids of steps that must have been passed. */
      after: z.array(idSchema).optional(),
    })
    .prefault({}),
  text: textSchema,
  /** Part of the screen the step points at. */
  target: z
    .enum([
      'text',
      'hall',
      'calendar',
      'actions',
      'inbox',
      'package',
      'brief',
      'record',
      'speakers',
      'ballot',
      'score',
    ])
    .optional(),
  /** Passed by the player's own command of this type, or by reading it. */
  until: z.string().default('read'),
});

export const scenarioSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where an editor finds the schema; not used in play'),
    formatVersion: z.literal(FORMAT_VERSION),
    id: idSchema,
    title: textSchema,
    summary: textSchema.describe('One or two sentences for the gallery'),
    background: textSchema.describe(
      'What a player should know before the first meeting; Markdown paragraphs',
    ),
    authors: z.array(z.string().min(1)).min(1),
    licence: z.string().min(1),
    minutes: z.number().int().min(5).max(1200),
    difficulty: z.enum(['introductory', 'intermediate', 'advanced']),
    body: textSchema.describe('The committee or council that meets'),
    instrument: textSchema.describe('What is being negotiated, for example "the convention"'),
    chair: z.strictObject({ name: textSchema, delegation: idSchema.optional() }),
    rules: z.strictObject({ set: idSchema, overrides: ruleOverridesSchema.prefault({}) }),
    sources: z.array(sourceSchema).default([]),
    methods: z.array(methodSchema).default([]),
    provisions: z.array(provisionSchema).min(1).max(40),
    links: z.array(linkSchema).default([]),
    groups: z.array(groupSchema).default([]),
    delegations: z.array(delegationSchema).min(2).max(400),
    calendar: z.strictObject({ sessions: z.array(sessionSchema).min(1) }),
    epilogue: epilogueSchema.optional(),
    tutorial: z.array(tutorialStepSchema).default([]),
    knowledgeCheck: z
      .array(checkQuestionSchema)
      .max(24)
      .default([])
      .describe('Questions a player may answer before and after the game'),
  })
  .describe('An Ad Referendum scenario');

export type Scenario = z.infer<typeof scenarioSchema>;
export type TutorialStep = z.infer<typeof tutorialStepSchema>;
