import { describe, expect, test } from 'vitest';
import type { GameEvent } from '../../src/engine/event.ts';
import { modelOf } from '../../src/engine/model.ts';
import { redact, viewFor } from '../../src/engine/view.ts';
import { by, chair, meetingFor, play, unfold } from './playing.ts';

const dealing = () =>
  unfold(
    meetingFor('informal'),
    by('arland', {
      type: 'offer',
      to: ['cestria'],
      terms: [{ provision: 'scope', option: 'any' }],
      text: 'Between us.',
    }),
    by('cestria', { type: 'accept-offer', offer: 'o1' }),
    by('cestria', { type: 'ask-capital', provision: 'rights' }),
  );
const typesFor = (events: readonly GameEvent[], actor: string) =>
  events.flatMap((event) => redact(event, actor)?.type ?? []);

describe('what a delegation sees', () => {
  test('is its own instructions and nobody else’s', () => {
    const view = viewFor(meetingFor('reading'), 'arland');
    const { delegations } = modelOf(view.scenario);
    expect(delegations.map((d) => d.known)).toEqual([true, false, false, false, false, false]);
    expect(view.scenario.delegations[0]?.brief).toBeDefined();
    expect(view.scenario.delegations[4]).toMatchObject({ reservation: 0, positions: {} });
  });

  test('is the links that concern it, or everybody', () => {
    const links = (actor: string) =>
      viewFor(meetingFor('reading'), actor).scenario.links.map((l) => l.id);
    expect(links('arland')).toEqual(['scope-needs-rights', 'west-will-not-follow']);
    expect(links('cestria')).toEqual(['scope-needs-rights']);
    expect(links('chair')).toEqual(['scope-needs-rights']);
  });

  test('is the deals it is party to', () => {
    const { state } = dealing();
    expect(viewFor(state, 'arland').commitments.flat()).toHaveLength(2);
    expect(viewFor(state, 'cestria').commitments.flat()).toHaveLength(2);
    expect(viewFor(state, 'borvia').commitments.flat()).toEqual([]);
    expect(viewFor(state, 'chair').commitments.flat()).toEqual([]);
  });

  test('is what it asked its capital', () => {
    const { state } = dealing();
    expect(Object.keys(viewFor(state, 'cestria').capital)).toEqual(['cestria']);
    expect(viewFor(state, 'arland').capital).toEqual({});
  });

  test('is the events of the meeting, and of the corridors those that concern it', () => {
    const { events } = dealing();
    expect(typesFor(events, 'arland')).toEqual(['offer-made', 'offer-accepted', 'deal-concluded']);
    expect(typesFor(events, 'borvia')).toEqual([]);
    const [opened] = unfold(meetingFor('reading'), chair({ type: 'close-list' })).events;
    expect(opened === undefined ? null : redact(opened, 'watch')).toEqual({ type: 'list-closed' });
  });

  test('an observer sees its own instructions, as it has some', () => {
    const view = viewFor(meetingFor('reading'), 'watch');
    expect(modelOf(view.scenario).delegations.at(-1)?.known).toBe(true);
  });

  test('a message goes to those it is addressed to, the Chair among them', () => {
    const { events } = unfold(
      meetingFor('informal'),
      by('arland', { type: 'send-message', to: ['chair', 'borvia'], text: 'Please.' }),
    );
    expect(typesFor(events, 'chair')).toEqual(['message-sent']);
    expect(typesFor(events, 'borvia')).toEqual(['message-sent']);
    expect(typesFor(events, 'cestria')).toEqual([]);
  });
});

test('ids of what is public do not count what is private', () => {
  const { state } = dealing();
  const amended = play(
    state,
    by('borvia', {
      type: 'propose-amendment',
      proposal: 'draft',
      provision: 'scope',
      option: 'grave',
    }),
  );
  expect(amended.amendments[0]?.id).toBe('a1');
});

test('and are nobody else’s: a provision or group of the scenario may be called a1 or g1', () => {
  const scenario = meetingFor('reading').scenario;
  const renamed = scenario.provisions.map((p) => (p.id === 'offences' ? { ...p, id: 'a1' } : p));
  const group = scenario.groups.slice(0, 1).map((g) => ({ ...g, id: 'g2' }));
  const state = play(
    meetingFor('informal', {
      change: {
        provisions: renamed,
        groups: group,
        links: [],
        delegations: scenario.delegations.map((d) => ({ ...d, positions: {} })),
        epilogue: undefined,
      },
    }),
    by('arland', {
      type: 'propose-amendment',
      proposal: 'draft',
      provision: 'scope',
      option: 'any',
    }),
    by('arland', { type: 'form-group', name: 'Friends', invited: [] }),
  );
  expect(state.amendments[0]?.id).toBe('a2');
  expect(state.groups.map((g) => g.id)).toEqual(['g2', 'g3']);
});
