import { certifyAdoption, failIfNothingLeft } from './certificate.ts';
import { decideClause } from './clause.ts';
import { breakCommitments, settleCommitments } from './commitments.ts';
import type { Run } from './context.ts';
import type { Evolvers } from './evolver.ts';
import { amendmentOf, dropAmendments } from './live-amendments.ts';
import { absentOption, type Model } from './model.ts';
import { rejectProposal, withProposal } from './proposal.ts';
import { CHAIRS_DRAFT, type GameState, type Question, type Tally } from './state.ts';
import { whyRejected } from './tally.ts';
import { textOf } from './utility.ts';

/** A promise is broken by voting down what was promised, or voting in what replaces it. */
export function checkPromise(run: Run, by: string, question: Question, choice: 'yes' | 'no'): void {
  const change = changeVotedOn(run, question);
  if (change === null) return;
  const { provision, from, to } = change;
  // A vote for a part keeps it; a vote for an amendment changes the text.
  const betrayed = (choice === 'yes') === (question.kind === 'amendment') ? from : to;
  breakCommitments(run, by, provision, (c) => c.option === betrayed, 'vote');
}

interface Change {
  readonly provision: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What the text would become at one clause: an amendment carried, or a part rejected. */
function changeVotedOn(run: Run, question: Question): Change | null {
  if (question.kind === 'amendment') {
    const amendment = amendmentOf(run.state, question.amendment);
    if (amendment === null) return null;
    const { provision, option } = amendment;
    return { provision, from: textOf(run.state, question.proposal)[provision], to: option };
  }
  if (question.kind !== 'part') return null;
  const { proposal, provision } = question;
  return {
    provision,
    from: textOf(run.state, proposal)[provision],
    to: absentOption(run.model, provision),
  };
}

export function decideAmendment(run: Run, id: string, adopted: boolean): void {
  run.emit({ type: 'amendment-decided', amendment: id, adopted });
  const amendment = amendmentOf(run.state, id);
  if (!adopted || amendment === null) return;
  settleCommitments(run, amendment.provision, amendment.option);
  if (!run.parameters.amendments.dependentFall) return;
  // Rule 130: adopting one necessarily implies rejecting the others on the same clause.
  dropAmendments(run, amendment.proposal, (a) => a.provision === amendment.provision, id);
}

export function decidePart(run: Run, proposal: string, provision: string, tally: Tally): void {
  run.emit({ type: 'part-decided', proposal, provision, kept: tally.carried });
  const text = textOf(run.state, proposal);
  const nothingLeft = run.model.provisions.every(
    (p) => absentOption(run.model, p.id) === text[p.id],
  );
  if (!nothingLeft) return;
  // Rule 129: where all operative parts have been rejected, so is the whole.
  rejectProposal(run, proposal, 'all-parts-rejected');
  failIfNothingLeft(run, 'all-parts-rejected', 'division', tally);
}

export function decideProposal(run: Run, proposal: string, tally: Tally): void {
  if (tally.carried) {
    run.emit({ type: 'proposal-decided', proposal, adopted: true });
    certifyAdoption(run, proposal, 'vote', tally);
    return;
  }
  rejectProposal(run, proposal, 'rejected');
  failIfNothingLeft(run, 'vote', whyRejected(run.model, tally), tally);
}

function withOption(
  state: GameState,
  model: Model,
  proposal: string,
  provision: string,
  option: string,
): GameState {
  const amended = withProposal(state, proposal, (p) => ({
    ...p,
    amended: true,
    text: proposal === CHAIRS_DRAFT ? p.text : { ...p.text, [provision]: option },
  }));
  return proposal === CHAIRS_DRAFT ? decideClause(amended, model, provision, option) : amended;
}

export const voteEffectEvolvers: Evolvers<'amendment-decided' | 'part-decided'> = {
  'amendment-decided': (state, { amendment: id, adopted }, model) => {
    const amendment = amendmentOf(state, id);
    if (amendment === null) return state;
    const next: GameState = {
      ...state,
      amendments: state.amendments.map((a) =>
        a.id === id ? { ...a, status: adopted ? 'adopted' : 'rejected' } : a,
      ),
    };
    if (!adopted) return next;
    const { proposal, provision, option } = amendment;
    return withOption(next, model, proposal, provision, option);
  },
  'part-decided': (state, { proposal, provision, kept }, model) => {
    const absent = absentOption(model, provision);
    const done = withProposal(state, proposal, (p) => ({
      ...p,
      partsDecided: [...p.partsDecided, provision],
    }));
    return kept || absent === undefined
      ? done
      : withOption(done, model, proposal, provision, absent);
  },
};
