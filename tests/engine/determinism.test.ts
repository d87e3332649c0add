import { expect, test } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import { canonicalJson, hashEvents } from '../../src/engine/event-hash.ts';
import { evolveAll } from '../../src/engine/evolve.ts';
import { initialState, openGame } from '../../src/engine/game.ts';
import { smallScenario } from '../scenario/small-scenario.ts';
import { by, chair, unfold, voting } from './playing.ts';

const open = chair({ type: 'open-meeting' });
const close = chair({ type: 'close-meeting' });

/** A whole game with a little of everything, the lot and the capital among it. */
function story(): ReturnType<typeof unfold> {
  const scenario = smallScenario({ rules: { set: 'ahc-cybercrime' } });
  const opened = openGame(scenario, 'ad referendum', ['eriland']);
  const first: readonly Command[] = [
    open,
    by('eriland', { type: 'arrive' }),
    close,
    open,
    by('arland', { type: 'inscribe' }),
    chair({ type: 'give-floor', to: 'arland' }),
    by('arland', {
      type: 'make-statement',
      provision: 'rights',
      option: 'full',
      stance: 'support',
      length: 1,
      text: 'Không điều nào cho phép đàn áp.',
    }),
    close,
    open,
    by('cestria', { type: 'place-brackets', provision: 'rights', option: 'none' }),
    by('cestria', { type: 'ask-capital', provision: 'rights' }),
    close,
    open,
    by('arland', {
      type: 'offer',
      to: ['cestria'],
      terms: [{ provision: 'scope', option: 'serious' }],
    }),
    by('cestria', { type: 'accept-offer', offer: 'o1' }),
    chair({ type: 'table-draft', text: { rights: 'general' } }),
    close,
    open,
    chair({ type: 'ask-agreement', provision: 'offences', option: 'content' }),
    chair({ type: 'gavel' }),
    close,
    open,
    by('dunmark', {
      type: 'propose-amendment',
      proposal: 'draft',
      provision: 'scope',
      option: 'any',
    }),
    by('dunmark', { type: 'withdraw-amendment', amendment: 'a1' }),
  ];
  const tried = unfold(opened.state, ...first);
  const failed = unfold(
    tried.state,
    chair({ type: 'ask-adoption', proposal: 'draft' }),
    by('cestria', { type: 'object', provision: 'rights' }),
    chair({ type: 'gavel' }),
    chair({ type: 'declare-exhausted' }),
    chair({ type: 'put-to-vote', proposal: 'draft', extent: 'whole' }),
    by('borvia', { type: 'request-method', method: 'roll-call' }),
  );
  const voted = unfold(failed.state, ...voting(failed.state, 'yynay'), chair({ type: 'end-game' }));
  return {
    state: voted.state,
    events: [...opened.events, ...tried.events, ...failed.events, ...voted.events],
  };
}

test('a fixed game has the same events on every machine, in every version of the rules', () => {
  // When this changes, games saved before still fold, but no longer replay from their commands.
  expect(hashEvents(story().events)).toMatchInlineSnapshot(`"a7ab7e145585f116"`);
});

test('and its events, stored as JSON, fold to the very same state', () => {
  const { state, events } = story();
  const folded = evolveAll(initialState(state.scenario), JSON.parse(JSON.stringify(events)));
  expect(canonicalJson(folded)).toBe(canonicalJson(state));
  expect(state.outcome).toMatchObject({ outcome: 'adopted', method: 'vote' });
});

test('an event of a later version is passed over', () => {
  const { state } = story();
  const later = JSON.parse('{"type":"of-a-later-version"}');
  expect(evolveAll(state, [later])).toBe(state);
});
