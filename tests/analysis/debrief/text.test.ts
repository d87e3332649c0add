import { describe, expect, it } from 'vitest';
import { outcomeScore } from '../../../src/analysis/score.ts';
import { asked, everybodyAccepts } from '../../../src/cli/bench/brute-force.ts';
import { modelOf } from '../../../src/engine/model.ts';
import { utilityOf } from '../../../src/engine/utility.ts';
import { by, chair } from '../../engine/playing.ts';
import { debriefed, placeOf, tell, toldFrom } from './told.ts';

/** Adoption by consensus of the opening text with one clause changed and the brackets gone. */
function adopted(text: Record<string, string>) {
  return tell(
    toldFrom('adoption'),
    chair({ type: 'table-draft', text }),
    chair({ type: 'ask-adoption', proposal: 'draft' }),
    chair({ type: 'gavel' }),
  );
}

describe('versions', () => {
  it('begin with the opening draft and have one for each change of wording or settlement', () => {
    const told = tell(
      toldFrom('reading'),
      chair({ type: 'table-draft', text: { rights: 'full', offences: 'content' } }),
      by('cestria', { type: 'place-brackets', provision: 'rights', option: 'none' }),
      chair({ type: 'ask-agreement', provision: 'scope', option: 'grave' }),
      chair({ type: 'gavel' }),
    );
    const { versions } = debriefed(told);
    expect(versions.map(({ at, changed, meeting }) => ({ at, changed, meeting }))).toEqual([
      { at: -1, changed: [], meeting: null },
      {
        at: placeOf(told, 'draft-tabled'),
        changed: ['rights', 'offences'],
        meeting: 'reading',
      },
      { at: placeOf(told, 'clause-agreed'), changed: ['scope'], meeting: 'reading' },
    ]);
    expect(versions.at(-1)).toMatchObject({
      text: { rights: 'full', scope: 'grave', offences: 'content' },
      statuses: { rights: 'bracketed', scope: 'agreed', offences: 'open' },
      by: null,
    });
  });

  it('name who moved an amendment that was carried', () => {
    const told = tell(
      toldFrom('adoption'),
      by('borvia', {
        type: 'propose-amendment',
        proposal: 'draft',
        provision: 'scope',
        option: 'grave',
      }),
      chair({ type: 'table-draft', text: { rights: 'general' } }),
    );
    const blocked = tell(
      told,
      chair({ type: 'put-to-vote', proposal: 'draft', extent: 'amendments' }),
      chair({ type: 'begin-voting' }),
      ...['arland', 'borvia', 'eriland'].map((id) => by(id, { type: 'vote', choice: 'yes' })),
      by('cestria', { type: 'vote', choice: 'no' }),
      chair({ type: 'close-voting' }),
    );
    const { versions, votes } = debriefed(blocked);
    expect(versions.at(-1)).toMatchObject({ by: 'borvia', changed: ['scope'] });
    expect(votes).toMatchObject([
      {
        at: placeOf(blocked, 'vote-closed'),
        ballots: ['yes', 'yes', 'no', null, 'yes', null],
        tally: { yes: 3, no: 1 },
      },
    ]);
  });
});

describe('turning points', () => {
  it('count what could still be adopted before and after a clause was agreed', () => {
    const told = tell(
      toldFrom('reading'),
      chair({ type: 'ask-agreement', provision: 'scope', option: 'serious' }),
      chair({ type: 'gavel' }),
    );
    const [point] = debriefed(told).turningPoints;
    const model = modelOf(told.scenario);
    const all = [0, 1, 2].flatMap((a) =>
      [0, 1, 2, 3].flatMap((b) => [0, 1, 2].map((c) => [a, b, c])),
    );
    const adoptable = all.filter((text) => everybodyAccepts(asked(model), text));
    expect(point).toMatchObject({
      at: placeOf(told, 'clause-agreed'),
      before: BigInt(adoptable.length),
      after: BigInt(adoptable.filter(([, scope]) => scope === 2).length),
      exact: true,
      provisions: ['scope'],
    });
  });

  it('say whom a new draft won and lost', () => {
    const told = tell(
      toldFrom('reading'),
      chair({ type: 'table-draft', text: { rights: 'none' } }),
    );
    const [point] = debriefed(told).turningPoints;
    expect(point?.lost).toContain('arland');
    expect(point?.acceptedBefore).toBe(5);
    expect(point?.acceptedAfter).toBe(5 - (point?.lost.length ?? 0));
  });
});

describe('balance', () => {
  it('scores each delegation as the ending does, and the last of its trajectory too', () => {
    const told = adopted({ rights: 'general' });
    const { balance, trajectory, outcome } = debriefed(told);
    const model = modelOf(told.scenario);
    expect(balance.consensual).toBe(true);
    for (const { delegation, score } of balance.delegations) {
      expect(outcome === null ? null : outcomeScore(model, delegation, outcome)).toBe(score);
      expect(trajectory.scores[delegation]?.at(-1)).toBe(score);
    }
  });

  it('finds a text that is better for everybody where there is one', () => {
    // Both would rather have the second formulation, and nobody the first.
    const told = adopted({ rights: 'general' });
    const scenario = structuredClone(told.scenario);
    for (const delegation of scenario.delegations) {
      const position = delegation.positions.offences;
      if (position === undefined) continue;
      delegation.positions.offences = {
        salience: position.salience,
        redLines: [],
        provenance: position.provenance,
        values: { core: 0, content: 1, 'open-list': 0.1 },
      };
      delegation.reservation = 0.1;
    }
    const { balance, questions } = debriefed({ ...told, scenario });
    const model = modelOf(scenario);
    const { better, final } = balance;
    expect(better).not.toBeNull();
    expect(better?.[2]).toBe(1);
    for (const index of model.members) {
      const member = model.delegations[index];
      if (member === undefined || better === null) throw new Error('no member');
      expect(utilityOf(member, better)).toBeGreaterThanOrEqual(utilityOf(member, final) - 1e-9);
    }
    expect(questions.map(({ key }) => key)).toContain('better-for-all');
  });

  it('finds none where the text adopted is the best for somebody', () => {
    expect(debriefed(adopted({ rights: 'general', scope: 'serious' })).balance.better).toBeNull();
  });

  it('scores nobody where nothing was adopted', () => {
    const { balance } = debriefed(toldFrom('reading'));
    expect(balance.adopted).toBe(false);
    expect(balance.delegations.every(({ score }) => score === 0)).toBe(true);
    expect(balance.better).toEqual(balance.nash);
  });
});

it('compares the final text with the real one on the axis of each provision', () => {
  expect(debriefed(adopted({ rights: 'general' })).comparison).toEqual([
    { provision: 'rights', option: 'general', reality: 'full', distance: 0.5 },
  ]);
});
