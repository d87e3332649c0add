import { expect, it } from 'vitest';
import { debriefOf } from '../../../src/analysis/debrief/debrief-of.ts';
import en from '../../../src/locales/en/story.json' with { type: 'json' };
import { play, shippedScenario } from '../../delegates/playing.ts';
import { by, chair } from '../../engine/playing.ts';
import { debriefed, placeOf, type Told, tell, toldFrom } from './told.ts';

function asked(told: Told, key: string) {
  return debriefed(told).questions.find((question) => question.key === key);
}

const clean = () =>
  tell(toldFrom('adoption'), chair({ type: 'table-draft', text: { rights: 'general' } }));

it('asks about the one that stood alone, and how often', () => {
  let told = clean();
  for (let attempt = 0; attempt < 2; attempt++) {
    told = tell(
      told,
      chair({ type: 'ask-adoption', proposal: 'draft' }),
      by('dunmark', { type: 'object', provision: 'scope' }),
      chair({ type: 'gavel' }),
    );
  }
  expect(asked(told, 'blocked-alone')?.values).toMatchObject({
    delegation: 'dunmark',
    provision: 'scope',
    count: 2,
  });
});

it('asks why there was a vote where consensus was possible', () => {
  const told = tell(
    clean(),
    chair({ type: 'put-to-vote', proposal: 'draft', extent: 'whole' }),
    chair({ type: 'begin-voting' }),
    ...['arland', 'borvia', 'eriland', 'dunmark'].map((id) =>
      by(id, { type: 'vote', choice: 'yes' }),
    ),
    by('cestria', { type: 'vote', choice: 'no' }),
    chair({ type: 'close-voting' }),
  );
  expect(asked(told, 'vote-forced')).toMatchObject({
    values: { yes: 4, no: 1, abstain: 0 },
    at: placeOf(told, 'vote-closed'),
  });
});

it('asks about the one that stood silent while its red line was crossed', () => {
  const told = tell(
    toldFrom('adoption'),
    chair({ type: 'table-draft', text: { rights: 'full' } }),
    chair({ type: 'ask-adoption', proposal: 'draft' }),
    chair({ type: 'gavel' }),
  );
  expect(asked(told, 'silent-across-red-line')?.values).toMatchObject({
    delegation: 'cestria',
    count: 0,
  });
});

it('asks where the committee ended elsewhere than the world did', () => {
  const told = tell(
    clean(),
    chair({ type: 'ask-adoption', proposal: 'draft' }),
    chair({ type: 'gavel' }),
  );
  expect(asked(told, 'other-than-the-world')?.values).toEqual({
    provision: 'rights',
    option: 'general',
    option2: 'full',
  });
});

it('asks five different questions of a whole game, each with words, and always the same', () => {
  const scenario = shippedScenario('first-steps.yaml');
  const { events } = play({ scenario, seed: 'questions' });
  const { questions } = debriefOf(scenario, events);
  expect(questions).toHaveLength(5);
  expect(new Set(questions.map(({ key }) => key)).size).toBe(5);
  const words = new Set(Object.keys(en.questions).map((key) => key.replace(/_(one|other)$/, '')));
  for (const { key } of questions) expect(words).toContain(key);
  expect(debriefOf(scenario, events).questions).toEqual(questions);
});
