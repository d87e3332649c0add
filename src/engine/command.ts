import { z } from 'zod';
import { motionKinds } from '../scenario/rule-parameters.ts';
import { idSchema } from '../scenario/text.ts';

/** The actor who presides. Every other actor is a delegation by its id. */
export const CHAIR = 'chair';

export const stanceKinds = ['support', 'can-live-with', 'oppose'] as const;
export const choiceKinds = ['yes', 'no', 'abstain'] as const;
export const pointSubjects = [
  'quorum',
  'relevance',
  'speakers-list',
  'time-limit',
  'consensus-ask',
] as const;
/** Why something was said or done, as data; shown as speech through i18n. */
export const reasonSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9.-]{1,80}$/),
  values: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])).default({}),
});

const text = z.record(idSchema, idSchema);
const terms = z.array(z.strictObject({ provision: idSchema, option: idSchema })).max(40);
const ids = z.array(idSchema).max(400);
const actor = idSchema;
const said = z.string().max(2000).optional();
const reason = reasonSchema.optional();
const by = { actor, reason };

/** One door for everything an actor can want. The schema is the single source of the types. */
export const commandSchema = z.discriminatedUnion('type', [
  // The Chair
  z.strictObject({ type: z.literal('open-meeting'), ...by }),
  z.strictObject({ type: z.literal('close-meeting'), ...by }),
  z.strictObject({ type: z.literal('resume-meeting'), ...by }),
  z.strictObject({ type: z.literal('open-item'), ...by, provision: idSchema.nullable() }),
  z.strictObject({ type: z.literal('give-floor'), ...by, to: idSchema }),
  z.strictObject({ type: z.literal('close-list'), ...by }),
  z.strictObject({ type: z.literal('reopen-list'), ...by }),
  z.strictObject({
    type: z.literal('set-time-limit'),
    ...by,
    longest: z.number().int().min(1).max(4),
    perItem: z.number().int().min(1).max(20),
  }),
  z.strictObject({ type: z.literal('rule-on-point'), ...by, sustained: z.boolean() }),
  z.strictObject({ type: z.literal('put-motion'), ...by }),
  z.strictObject({ type: z.literal('call-round'), ...by }),
  z.strictObject({ type: z.literal('table-draft'), ...by, text }),
  z.strictObject({
    type: z.literal('ask-agreement'),
    ...by,
    provision: idSchema,
    option: idSchema,
  }),
  z.strictObject({ type: z.literal('ask-adoption'), ...by, proposal: idSchema }),
  z.strictObject({ type: z.literal('gavel'), ...by }),
  z.strictObject({ type: z.literal('declare-exhausted'), ...by }),
  z.strictObject({
    type: z.literal('put-to-vote'),
    ...by,
    proposal: idSchema,
    /** Only the amendments, or the proposal as a whole after them. */
    extent: z.enum(['amendments', 'whole']),
  }),
  z.strictObject({ type: z.literal('begin-voting'), ...by }),
  z.strictObject({ type: z.literal('close-voting'), ...by }),
  z.strictObject({ type: z.literal('end-game'), ...by }),

  // Any delegation, in the meeting
  z.strictObject({ type: z.literal('arrive'), ...by }),
  z.strictObject({ type: z.literal('depart'), ...by }),
  z.strictObject({ type: z.literal('inscribe'), ...by }),
  z.strictObject({ type: z.literal('withdraw-inscription'), ...by }),
  z.strictObject({
    type: z.literal('make-statement'),
    ...by,
    /** Absent for a general statement. */
    provision: idSchema.nullable(),
    option: idSchema.nullable(),
    stance: z.enum(stanceKinds).nullable(),
    length: z.number().int().min(1).max(4),
    text: said,
  }),
  z.strictObject({ type: z.literal('claim-reply'), ...by, to: idSchema }),
  z.strictObject({ type: z.literal('yield-floor'), ...by }),
  z.strictObject({
    type: z.literal('propose-amendment'),
    ...by,
    proposal: idSchema,
    provision: idSchema,
    option: idSchema,
  }),
  z.strictObject({ type: z.literal('co-sponsor'), ...by, amendment: idSchema }),
  z.strictObject({ type: z.literal('withdraw-amendment'), ...by, amendment: idSchema }),
  z.strictObject({ type: z.literal('reintroduce-amendment'), ...by, amendment: idSchema }),
  z.strictObject({ type: z.literal('submit-proposal'), ...by, text }),
  z.strictObject({ type: z.literal('withdraw-proposal'), ...by, proposal: idSchema }),
  z.strictObject({ type: z.literal('reintroduce-proposal'), ...by, proposal: idSchema }),
  z.strictObject({
    type: z.literal('place-brackets'),
    ...by,
    provision: idSchema,
    option: idSchema,
  }),
  z.strictObject({ type: z.literal('lift-brackets'), ...by, provision: idSchema }),
  z.strictObject({ type: z.literal('reserve-position'), ...by, provision: idSchema }),
  z.strictObject({ type: z.literal('lift-reservation'), ...by, provision: idSchema }),
  z.strictObject({ type: z.literal('raise-point'), ...by, subject: z.enum(pointSubjects) }),
  z.strictObject({ type: z.literal('appeal'), ...by }),
  z.strictObject({
    type: z.literal('move'),
    ...by,
    motion: z.enum(motionKinds),
    /** The proposal, for competence and division; the amendment or proposal, to reconsider. */
    target: idSchema.optional(),
    /** The provisions to be voted on separately, for division. */
    parts: ids.optional(),
  }),
  z.strictObject({ type: z.literal('second'), ...by }),
  z.strictObject({ type: z.literal('speak-on-motion'), ...by, side: z.enum(['for', 'against']) }),
  z.strictObject({ type: z.literal('object-to-division'), ...by }),
  z.strictObject({
    type: z.literal('request-method'),
    ...by,
    method: z.enum(['roll-call', 'recorded']),
  }),
  z.strictObject({ type: z.literal('vote'), ...by, choice: z.enum(choiceKinds) }),
  z.strictObject({ type: z.literal('explain-vote'), ...by, text: said }),
  z.strictObject({
    type: z.literal('object'),
    ...by,
    /** The clause that stands in the way; required when the whole is before the committee. */
    provision: idSchema,
  }),
  z.strictObject({ type: z.literal('withdraw-objection'), ...by }),
  z.strictObject({ type: z.literal('dissociate'), ...by, provision: idSchema.nullable() }),
  z.strictObject({ type: z.literal('explain-position'), ...by, text: said }),

  // Any delegation, in the corridors
  z.strictObject({
    type: z.literal('offer'),
    ...by,
    to: ids.min(1),
    terms: terms.min(1),
    text: said,
  }),
  z.strictObject({ type: z.literal('accept-offer'), ...by, offer: idSchema }),
  z.strictObject({ type: z.literal('refuse-offer'), ...by, offer: idSchema }),
  z.strictObject({
    type: z.literal('counter-offer'),
    ...by,
    offer: idSchema,
    terms: terms.min(1),
    text: said,
  }),
  z.strictObject({ type: z.literal('withdraw-offer'), ...by, offer: idSchema }),
  z.strictObject({
    type: z.literal('share-red-line'),
    ...by,
    to: ids.min(1),
    provision: idSchema,
    options: ids.min(1),
  }),
  z.strictObject({
    type: z.literal('send-message'),
    ...by,
    to: ids.min(1),
    text: z.string().trim().min(1).max(2000),
  }),
  z.strictObject({ type: z.literal('ask-bridging'), ...by, provision: idSchema }),
  z.strictObject({ type: z.literal('ask-capital'), ...by, provision: idSchema }),
  z.strictObject({
    type: z.literal('form-group'),
    ...by,
    name: z.string().trim().min(1).max(80),
    invited: ids,
  }),
  z.strictObject({ type: z.literal('join-group'), ...by, group: idSchema }),
  z.strictObject({ type: z.literal('leave-group'), ...by, group: idSchema }),
  z.strictObject({
    type: z.literal('set-group-position'),
    ...by,
    group: idSchema,
    provision: idSchema,
    option: idSchema.nullable(),
  }),
]);

export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
export type Reason = z.infer<typeof reasonSchema>;
export type StanceKind = (typeof stanceKinds)[number];
export type Choice = (typeof choiceKinds)[number];
export type PointSubject = (typeof pointSubjects)[number];
export type Terms = readonly { readonly provision: string; readonly option: string }[];
