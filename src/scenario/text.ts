import { z } from 'zod';

/** A stable identifier inside a scenario: letters, digits and hyphens, 1 to 64 characters. */
export const idSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/,
    'write an id of letters, digits and hyphens, at most 64 characters, starting with a letter or digit',
  )
  // Ids become keys of plain objects, which already have a `constructor` and the like.
  .refine((id) => !(id in Object.prototype), {
    error: 'choose an id that is not the name of a property of every object',
    params: { code: 'reserved-id' },
  });

/**
 * A text a person reads, by language. English is required, because every other language falls
 * back on it; further languages are keyed by their BCP 47 primary tag (`vi`, `fr`).
 */
export const textSchema = z
  .object({ en: z.string().trim().min(1, 'write the English text') })
  .catchall(z.string().trim().min(1, 'write the text or leave the language out'))
  .describe('A text by language; English is required.');

export type Text = z.infer<typeof textSchema>;
