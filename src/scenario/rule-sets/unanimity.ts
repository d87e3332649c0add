import type { Majority, RuleSet } from '../rule-parameters.ts';
import { practiceOf } from './citing.ts';
import { ungaCommittee } from './unga-committee.ts';

const practice = practiceOf('unanimous councils');

/** No vote against; abstaining lets the others go ahead, as in TFEU 238(4). */
const unanimous: Majority = { kind: 'unanimity', abstentionBlocks: false };

/**
 * A council in which a vote against by any member defeats a text or a change to it.
 *
 * The conduct of business is that of an Assembly committee; only the majorities differ. With
 * `basedOn` naming that set, its rule numbers stay true for everything else.
 */
export const unanimity: RuleSet = {
  id: 'unanimity',
  basedOn: ungaCommittee.id,
  parameters: {
    ...ungaCommittee.parameters,
    majorities: {
      ...ungaCommittee.parameters.majorities,
      amendment: unanimous,
      substantive: unanimous,
    },
  },
  citations: { ...ungaCommittee.citations, 'substantive-majority': practice },
};
