import { expect, test } from 'vitest';
import { barOf, groupBallots } from '../../../src/client/debrief/votes/group-ballots.ts';
import { namesFor } from '../../../src/client/names.ts';
import type { Choice } from '../../../src/engine/command.ts';
import { initialState } from '../../../src/engine/game.ts';
import { modelOf } from '../../../src/engine/model.ts';
import { shippedScenario } from '../../delegates/playing.ts';

const scenario = shippedScenario('vienna-2024.yaml');
const model = modelOf(scenario);
const game = {
  scenario,
  model,
  finalState: initialState(scenario),
  names: namesFor(scenario, 'en'),
};
const WORDS = { all: 'All', ungrouped: 'None' };

test('all members come first, regional groups before political ones, and observers nowhere', () => {
  const ballots = model.delegations.map(({ index }): Choice => (index % 2 === 0 ? 'yes' : 'no'));
  const groups = groupBallots(game, ballots, WORDS);
  expect(groups[0]).toMatchObject({ id: 'all', size: 16 });
  expect(groups.map(({ id }) => id)).toEqual([
    'all',
    'eu-coordination',
    'african-group',
    'caricom',
    'foc',
    'like-minded-ict',
    'ungrouped',
  ]);
  // The European Union itself coordinates as an observer; its two members here vote.
  expect(groups[1]).toMatchObject({ size: 2 });
});

test('the sections of a bar follow one another and add up to the group', () => {
  const ballots = model.delegations.map(({ index }) =>
    index < 3 ? ('yes' as const) : index < 8 ? ('abstain' as const) : null,
  );
  const [all] = groupBallots(game, ballots, WORDS);
  expect(all && barOf(all)).toEqual([
    { cast: 'yes', from: 0, to: 3 },
    { cast: 'abstain', from: 3, to: 8 },
    { cast: 'none', from: 8, to: 16 },
  ]);
});
