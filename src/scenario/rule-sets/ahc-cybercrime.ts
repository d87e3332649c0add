import type { RuleSet } from '../rule-parameters.ts';
import { citing } from './citing.ts';
import { twoThirds } from './majorities.ts';
import { ungaCommittee } from './unga-committee.ts';

const modalities = citing('A/RES/75/282');

/**
 * The Ad Hoc Committee that negotiated the convention against cybercrime, 2022 to 2024.
 *
 * The rules of Assembly committees, changed by the modalities of A/RES/75/282 (26 May 2021):
 * substantive decisions by consensus; failing that by two thirds of the representatives present
 * and voting, before which the Chair, on a decision of the Bureau, informs the committee that
 * every effort to agree by consensus has been exhausted. How many attempts are "every effort" the
 * resolution does not say: one failed attempt on the whole text is this simulation's reading.
 *
 * Amendments and proposals to delete a paragraph are taken to be matters of substance too, so they
 * need the same two thirds: our reading of the resolution, which speaks of all such decisions.
 */
export const ahcCybercrime: RuleSet = {
  id: 'ahc-cybercrime',
  basedOn: ungaCommittee.id,
  parameters: {
    ...ungaCommittee.parameters,
    majorities: {
      ...ungaCommittee.parameters.majorities,
      amendment: twoThirds,
      substantive: twoThirds,
    },
    consensus: { possible: true, exhaustion: true, attempts: 1, dissociation: true },
  },
  citations: {
    ...ungaCommittee.citations,
    consensus: modalities('75/282'),
    exhaustion: modalities('75/282'),
    'substantive-majority': modalities('75/282'),
    observers: modalities('75/282'),
  },
};
