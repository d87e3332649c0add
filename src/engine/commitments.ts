import type { Run } from './context.ts';
import { type Evolvers, withItem } from './evolver.ts';
import type { Model } from './model.ts';
import type { Commitment, GameState } from './state.ts';

/** How far credibility moves, out of 1. Estimated for play: a broken word costs four kept ones. */
const CREDIBILITY = { kept: 0.05, broken: -0.2, 'blocked-alone': -0.05 } as const;

export function changeCredibility(run: Run, by: string, because: keyof typeof CREDIBILITY): void {
  const index = run.model.delegationIndex.get(by) ?? -1;
  const from = run.state.credibility[index];
  if (from === undefined) return;
  const to = Math.round(Math.min(1, Math.max(0, from + CREDIBILITY[because])) * 1000) / 1000;
  if (to !== from) run.emit({ type: 'credibility-changed', by, from, to, because });
}

/** What a delegation owes; in a view, as far as the viewer is party to it. */
export function owedBy(state: GameState, model: Model, id: string): readonly Commitment[] {
  return state.commitments[model.delegationIndex.get(id) ?? -1] ?? [];
}

/**
 * Breaks what a delegation owes on a provision where `broke` says so. The other parties of that
 * package are released from it: who breaks a word can't hold others to theirs.
 */
export function breakCommitments(
  run: Run,
  by: string,
  provision: string,
  broke: (commitment: Commitment) => boolean,
  through: string,
): void {
  const broken = owedBy(run.state, run.model, by).filter(
    (c) => c.provision === provision && broke(c),
  );
  for (const { offer, option, parties } of broken) {
    run.emit({ type: 'commitment-broken', by, parties, offer, provision, option, through });
    const others = parties.flatMap((party) => owedBy(run.state, run.model, party));
    for (const other of others.filter((c) => c.offer === offer)) {
      run.emit({
        type: 'commitment-released',
        by: other.by,
        parties,
        offer,
        provision: other.provision,
        option: other.option,
      });
    }
  }
  // A word given to several is broken once.
  if (broken.length > 0) changeCredibility(run, by, 'broken');
}

/** Settles what is owed on a provision once it is decided: kept where the text agrees with it. */
export function settleCommitments(run: Run, provision: string, option: string): void {
  const kept = new Set<string>();
  const owed = run.state.commitments.flatMap((own) => own.filter((c) => c.provision === provision));
  for (const c of owed) {
    const { by, parties, offer } = c;
    if (c.option === option) {
      run.emit({ type: 'commitment-kept', by, parties, offer, provision, option });
      kept.add(by);
    } else {
      run.emit({ type: 'commitment-released', by, parties, offer, provision, option: c.option });
    }
  }
  for (const by of kept) changeCredibility(run, by, 'kept');
}

/** The state without a promise that was kept, broken or released. */
function without(
  state: GameState,
  event: { by: string; offer: string; provision: string },
  model: Model,
): GameState {
  const index = model.delegationIndex.get(event.by) ?? -1;
  const left = (state.commitments[index] ?? []).filter(
    (c) => c.offer !== event.offer || c.provision !== event.provision,
  );
  return { ...state, commitments: withItem(state.commitments, index, left) };
}

export const commitmentEvolvers: Evolvers<
  'commitment-kept' | 'commitment-broken' | 'commitment-released' | 'credibility-changed'
> = {
  'commitment-kept': without,
  'commitment-broken': without,
  'commitment-released': without,
  'credibility-changed': (state, event, model) => ({
    ...state,
    credibility: withItem(state.credibility, model.delegationIndex.get(event.by) ?? -1, event.to),
  }),
};
