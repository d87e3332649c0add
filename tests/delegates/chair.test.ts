import { describe, expect, test } from 'vitest';
import { modelOf } from '../../src/engine/model.ts';
import {
  liftedBy,
  redLinesCrossed,
  textOf,
  utilityOf,
  vectorOf,
} from '../../src/engine/utility.ts';
import { play, type Step, shippedScenario } from './playing.ts';

const newYork = shippedScenario('new-york-2024.json');

describe('in a hall of 193', { timeout: 120_000 }, () => {
  const seeds = ['s0', 's3', 's5'];

  test('the Chair finds a text that nobody stops in most games', () => {
    const methods = seeds.map((seed) => {
      const { outcome } = play({ scenario: newYork, seed }).state;
      return outcome?.outcome === 'adopted' ? outcome.method : 'none';
    });
    expect(methods.filter((method) => method === 'consensus').length).toBeGreaterThanOrEqual(2);
  });
});

describe('whoever stops a text says what would help', () => {
  /** What delegations say when consensus is sought on a whole text, with the text. */
  function objections(games: number): { step: Step; text: readonly number[] }[] {
    const scenario = shippedScenario('vienna-2024.yaml');
    const heard: { step: Step; text: readonly number[] }[] = [];
    for (let game = 0; game < games; game++) {
      play({
        scenario,
        seed: `stop ${game}`,
        look: (step) => {
          const { state } = step.table;
          const asked = state.business.at(-1);
          if (step.command.type !== 'object' || asked?.kind !== 'consensus') return;
          if (asked.target.kind !== 'proposal') return;
          const text = vectorOf(modelOf(scenario), textOf(state, asked.target.proposal));
          heard.push({ step, text });
        },
      });
    }
    return heard;
  }

  test('and who says that one change is enough would join with that change', () => {
    let near = 0;
    for (const { step, text } of objections(12)) {
      const { command, table } = step;
      const model = modelOf(table.state.scenario);
      const values = command.reason?.values ?? {};
      expect(values).toSatisfy(
        (said: object) => 'wantedOption' in said || 'option2' in said,
        'names a formulation',
      );
      if (command.reason?.key.includes('.near') !== true) continue;
      near++;
      const self = model.delegations.find((d) => d.id === command.actor);
      const p = model.provisionIndex.get(String(values.provision)) ?? -1;
      const wanted = model.provisions[p]?.optionIndex.get(String(values.wantedOption)) ?? -1;
      if (self === undefined) throw new Error('nobody');
      const mended = text.with(p, wanted);
      expect(utilityOf(self, mended)).toBeGreaterThanOrEqual(self.delegation.reservation);
      const lifted = liftedBy(table.state, model, self.id);
      expect(redLinesCrossed(self, mended, lifted)).toEqual([]);
    }
    expect(near).toBeGreaterThan(0);
  });
});
