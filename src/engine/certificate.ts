import type { Mechanism } from '../scenario/rule-parameters.ts';
import { isSettled } from './clause.ts';
import { settleCommitments } from './commitments.ts';
import { membersPresent, type Run } from './context.ts';
import type { Evolvers } from './evolver.ts';
import { absentOption } from './model.ts';
import { type Certificate, CHAIRS_DRAFT, type Tally } from './state.ts';
import { textOf } from './utility.ts';

type Failure = Extract<Certificate, { outcome: 'failed' }>;

function ruleCited<M extends string>(run: Run, mechanism: M & Mechanism) {
  const { id, citations } = run.model.rules;
  return { mechanism, ruleSet: id, number: citations[mechanism].number };
}

/** Certifies that a proposal was adopted, by which rule and on what tally or silence. */
export function certifyAdoption(
  run: Run,
  proposal: string,
  method: 'consensus' | 'vote',
  tally: Tally | null,
): void {
  const text = textOf(run.state, proposal);
  for (const [provision, option] of Object.entries(text)) settleCommitments(run, provision, option);
  const deleted = run.model.provisions
    .map((p) => p.id)
    .filter((id) => absentOption(run.model, id) === text[id]);
  run.emit({
    type: 'outcome-certified',
    certificate: {
      outcome: 'adopted',
      method,
      proposal,
      rule: ruleCited(run, method === 'consensus' ? 'consensus' : 'substantive-majority'),
      text,
      deleted,
      present: membersPresent(run),
      tally,
    },
  });
}

/** Certifies that nothing was adopted, and precisely what failed. */
export function certifyFailure(
  run: Run,
  why: Failure['why'],
  mechanism: Mechanism,
  tally: Tally | null,
): void {
  run.emit({
    type: 'outcome-certified',
    certificate: {
      outcome: 'failed',
      why,
      rule: ruleCited(run, mechanism),
      text: textOf(run.state, CHAIRS_DRAFT),
      objections: run.state.lastObjections,
      unresolved: run.state.clauses
        .filter((clause) => !isSettled(clause))
        .map((clause) => clause.provision),
      tally,
    },
  });
}

/** Certifies the failure where no proposal is left that could still be adopted. */
export function failIfNothingLeft(...failure: Parameters<typeof certifyFailure>): void {
  const [run] = failure;
  if (!run.state.proposals.some((p) => p.status === 'live')) certifyFailure(...failure);
}

export const certificateEvolvers: Evolvers<'outcome-certified'> = {
  'outcome-certified': (state, { certificate }) => ({
    ...state,
    stage: 'explanations',
    outcome: certificate,
    business: [],
    questions: [],
    commitments: state.commitments.map(() => []),
    offers: {},
  }),
};
