import { z } from 'zod';

/** A fraction as two whole numbers, so that thresholds never suffer from rounding. */
const fractionSchema = z
  .tuple([z.number().int().min(0), z.number().int().min(1)])
  .refine(([top, bottom]) => top <= bottom, {
    error: 'write a fraction between 0 and 1, for example [2, 3]',
    params: { code: 'bad-fraction' },
  });

/**
 * What a vote needs to carry.
 * - `share`: yes votes over a base. `strict` asks for more than the share (a majority), otherwise
 *   at least the share (two thirds). `weighted` counts each delegation's `votes` instead of one.
 * - `double`: a share of all members and a share of their population, abstentions counting against;
 *   a blocking minority below `blockingMinority` members cannot block.
 * - `unanimity`: no vote against (and no abstention, where `abstentionBlocks`).
 */
export const majoritySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('share'),
    of: z.enum(['present-and-voting', 'members']),
    share: fractionSchema,
    strict: z.boolean(),
    weighted: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('double'),
    members: fractionSchema,
    population: fractionSchema,
    blockingMinority: z.number().int().min(1),
  }),
  z.strictObject({ kind: z.literal('unanimity'), abstentionBlocks: z.boolean() }),
]);
export type Majority = z.infer<typeof majoritySchema>;

export const motionKinds = [
  'suspend-meeting',
  'adjourn-meeting',
  'adjourn-debate',
  'close-debate',
  'competence',
  'reconsider',
  'division',
] as const;
export type MotionKind = (typeof motionKinds)[number];

export const motionRuleSchema = z.strictObject({
  kind: z.enum(motionKinds),
  speakersFor: z.number().int().min(0).max(5),
  speakersAgainst: z.number().int().min(0).max(5),
  majority: majoritySchema,
  /** Delegations that must second the motion before it is debated or voted. */
  seconds: z.number().int().min(0).max(5).default(0),
});
export type MotionRule = z.infer<typeof motionRuleSchema>;

/** Every mechanism of procedure that can refuse something; a rule set gives each its number. */
export const mechanisms = [
  'order-of-business',
  'chair-powers',
  'quorum',
  'speaking',
  'points-of-order',
  'time-limit',
  'speakers-list',
  'right-of-reply',
  'adjournment-of-debate',
  'closure-of-debate',
  'suspension-or-adjournment',
  'order-of-motions',
  'proposals',
  'competence',
  'withdrawal',
  'reconsideration',
  'voting-rights',
  'majority',
  'present-and-voting',
  'method-of-voting',
  'conduct-of-voting',
  'division',
  'amendments',
  'order-of-proposals',
  'ties',
  'consensus',
  'exhaustion',
  'substantive-majority',
  'veto',
  'brackets',
  'ad-referendum',
  'observers',
  'informal-contacts',
  'commitments',
  'groups',
  'capital',
  'form-of-command',
] as const;
export type Mechanism = (typeof mechanisms)[number];

export const ruleParametersSchema = z.strictObject({
  /** Share of the members needed to open a meeting, and (strictly more) to take a decision. */
  quorum: z.strictObject({ open: fractionSchema, decide: fractionSchema }),
  speakers: z.strictObject({
    /** Longest statement in floor slots, unless the committee sets a shorter one. */
    longest: z.number().int().min(1).max(4),
    /** Statements a delegation may make on one item. */
    perItem: z.number().int().min(1).max(20),
    rightOfReply: z.boolean(),
  }),
  pointsOfOrder: z.strictObject({ appeal: z.boolean(), overrule: majoritySchema }),
  /** In order of precedence: an earlier motion may be moved while a later one is pending. */
  motions: z.array(motionRuleSchema).min(1),
  withdrawal: z.strictObject({ whenAmended: z.boolean() }),
  voting: z.strictObject({
    method: z.enum(['show-of-hands', 'roll-call', 'recorded']),
    onRequest: z.array(z.enum(['roll-call', 'recorded'])),
    explanations: z.array(z.enum(['before', 'after'])),
    proposerMayExplain: z.boolean(),
    /** Whether a member present may abstain. */
    abstention: z.boolean(),
  }),
  amendments: z.strictObject({ furthestFirst: z.boolean(), dependentFall: z.boolean() }),
  majorities: z.strictObject({
    procedural: majoritySchema,
    amendment: majoritySchema,
    substantive: majoritySchema,
  }),
  consensus: z.strictObject({
    /** Whether a text may be adopted without a vote. */
    possible: z.boolean(),
    /** Whether the Chair must declare every effort exhausted before a substantive vote. */
    exhaustion: z.boolean(),
    /** Attempts at consensus on the whole that must have failed before exhaustion is declared. */
    attempts: z.number().int().min(0).max(10),
    dissociation: z.boolean(),
  }),
  /** Whether a vote against by a delegation with `veto: true` defeats a substantive question. */
  veto: z.boolean(),
  informal: z.strictObject({
    /** Offers and messages a delegation may send in one slot of the clock. */
    contactsPerSlot: z.number().int().min(1).max(50),
  }),
});
export type RuleParameters = z.infer<typeof ruleParametersSchema>;

/** Where a mechanism is written down: `number` as people cite it, `source` the document. */
export interface RuleCitation {
  readonly number: string;
  readonly source: string;
}

export interface RuleSet {
  readonly id: string;
  readonly basedOn: string | null;
  readonly parameters: RuleParameters;
  readonly citations: Readonly<Record<Mechanism, RuleCitation>>;
}

/** What a scenario may override: any part of the parameters, each replaced whole. */
export const ruleOverridesSchema = ruleParametersSchema.partial();
