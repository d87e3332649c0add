import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DelegationModel, modelOf } from '../../src/engine/model.ts';
import type { GameState } from '../../src/engine/state.ts';
import {
  liftedBy,
  redLinesCrossed,
  textOf,
  utilityOf,
  vectorOf,
} from '../../src/engine/utility.ts';
import { runs, scenarios } from '../engine/random-game.ts';
import { play, type Step } from './playing.ts';

const timeout = 600_000;

/** Plays small games of every kind with computers alone, and looks at each step. */
function everyGame(few: number, look: (step: Step) => void): void {
  fc.assert(
    fc.property(scenarios, fc.string({ maxLength: 8 }), (scenario, seed) => {
      play({ scenario, seed, look });
    }),
    { numRuns: runs(few) },
  );
}

function worse(state: GameState, self: DelegationModel, text: readonly number[]): string[] {
  const model = modelOf(state.scenario);
  const crossed = redLinesCrossed(self, text, liftedBy(state, model, self.id));
  const utility = utilityOf(self, text);
  return [
    ...crossed.map((p) => `${self.id} crosses its red line on ${model.provisions[p]?.id}`),
    ...(utility < self.delegation.reservation ? [`${self.id} would be worse off`] : []),
  ];
}

test('no computer delegation is silent when a whole text is worse for it than none', {
  timeout,
}, () => {
  everyGame(120, ({ table, events }) => {
    const adopted = events.find((e) => e.type === 'outcome-certified')?.certificate;
    if (adopted?.outcome !== 'adopted' || adopted.method !== 'consensus') return;
    const { state } = table;
    const model = modelOf(state.scenario);
    const text = vectorOf(model, adopted.text);
    const present = model.delegations.filter((d) => d.member && state.present[d.index] === true);
    expect(present.flatMap((d) => worse(state, d, text))).toEqual([]);
  });
});

test('no computer delegation votes for a whole text that is worse for it than none', {
  timeout,
}, () => {
  everyGame(120, ({ table, command }) => {
    const { state } = table;
    const vote = state.business.at(-1);
    if (command.type !== 'vote' || command.choice !== 'yes' || vote?.kind !== 'vote') return;
    if (vote.question.kind !== 'proposal') return;
    const model = modelOf(state.scenario);
    const self = model.delegations.find((d) => d.id === command.actor);
    const text = vectorOf(model, textOf(state, vote.question.proposal));
    expect(self === undefined ? ['nobody'] : worse(state, self, text)).toEqual([]);
  });
});

test('no computer delegation accepts or makes an offer below its reservation value or over a red line', {
  timeout,
}, () => {
  everyGame(120, ({ table, command }) => {
    const { state } = table;
    const terms =
      command.type === 'accept-offer'
        ? state.offers[command.offer]?.terms
        : command.type === 'offer' || command.type === 'counter-offer'
          ? command.terms
          : undefined;
    if (terms === undefined) return;
    const model = modelOf(state.scenario);
    const self = model.delegations.find((d) => d.id === command.actor);
    if (self === undefined) throw new Error('nobody');
    // The text it must reckon with: the draft, what it owes already, and these terms.
    const text = { ...textOf(state, 'draft') };
    const owed = state.commitments.flat().filter((c) => c.by === self.id);
    for (const { provision, option } of [...owed, ...terms]) text[provision] = option;
    const vector = vectorOf(model, text);
    const lifted = liftedBy(state, model, self.id);
    for (const term of terms) {
      const p = model.provisionIndex.get(term.provision) ?? -1;
      const option = vector[p] ?? -1;
      expect(self.redLines[p]?.[option] === true && !lifted(p, option)).toBe(false);
    }
    expect(utilityOf(self, vector)).toBeGreaterThanOrEqual(self.delegation.reservation);
  });
});

test('no computer delegation lets a clause be agreed that is a red line of its own', {
  timeout,
}, () => {
  everyGame(120, ({ table, events }) => {
    const { state } = table;
    const model = modelOf(state.scenario);
    for (const event of events) {
      if (event.type !== 'clause-agreed') continue;
      const p = model.provisionIndex.get(event.provision) ?? -1;
      const option = model.provisions[p]?.optionIndex.get(event.option) ?? -1;
      const crossing = model.delegations.filter(
        (d) =>
          d.member &&
          state.present[d.index] === true &&
          d.redLines[p]?.[option] === true &&
          !liftedBy(state, model, d.id)(p, option),
      );
      expect(crossing.map((d) => d.id)).toEqual([]);
    }
  });
});
