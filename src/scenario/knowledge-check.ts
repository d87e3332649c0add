import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';

/**
 * What of a game can show why an answer is right. Each is looked for in the record of the game that
 * was played; where it did not happen, only the explanation is given.
 *
 * - `adoption` how the text was adopted, or on what it failed
 * - `silence` a clause to which nobody objected when asked
 * - `objections` an objection that stopped what the Chair had asked
 * - `exhaustion` the Chair declared that every effort had been made
 * - `majority` a recorded vote and what it needed
 * - `abstention` a vote in which members abstained
 * - `amendment-order` amendments voted before what they amend
 * - `division` a part of a text voted on separately
 * - `motion` a procedural motion that was decided
 * - `ad-referendum` clauses agreed for the time being
 * - `brackets` words put between brackets
 * - `dissociation` a delegation that stood aside without blocking
 * - `promise` a promise kept or broken, and its price
 * - `package` an exchange of clauses that was concluded
 * - `ratification` what the epilogue made of the threshold
 * - `clause` where the provision named ended
 */
export const evidenceKinds = [
  'adoption',
  'silence',
  'objections',
  'exhaustion',
  'majority',
  'abstention',
  'amendment-order',
  'division',
  'motion',
  'ad-referendum',
  'brackets',
  'dissociation',
  'promise',
  'package',
  'ratification',
] as const;

export const fromGameSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal(evidenceKinds) }),
  z.strictObject({ kind: z.literal('clause'), provision: idSchema }),
]);
export type FromGame = z.infer<typeof fromGameSchema>;

export const checkTopics = ['rules', 'substance'] as const;
export type CheckTopic = (typeof checkTopics)[number];

/** A question put before a game and again after it; `answer` is the id of the right option. */
export const checkQuestionSchema = z.strictObject({
  id: idSchema,
  topic: z.enum(checkTopics).describe('What is asked about: procedure, or the matter itself'),
  question: textSchema,
  options: z
    .array(z.strictObject({ id: idSchema, text: textSchema }))
    .min(3, 'give at least three options')
    .max(5, 'give at most five options'),
  answer: idSchema.describe('The id of the right option'),
  explanation: textSchema.describe('Why it is right; shown only after the game'),
  sources: z.array(idSchema).default([]),
  fromGame: fromGameSchema.optional().describe('What of the game played can show it'),
});
export type CheckQuestion = z.infer<typeof checkQuestionSchema>;
