import { describe, expect, test } from 'vitest';
import { by, meetingFor, play, refusalOf, ruleAndCode } from './playing.ts';

const form = (actor: string, ...invited: string[]) =>
  by(actor, { type: 'form-group', name: 'Bridge', invited });
const join = (actor: string, group = 'g3') => by(actor, { type: 'join-group', group });
const leave = (actor: string, group = 'g3') => by(actor, { type: 'leave-group', group });
const position = (actor: string, group: string, option: string | null) =>
  by(actor, { type: 'set-group-position', group, provision: 'scope', option });
const formed = () => play(meetingFor('informal'), form('eriland', 'borvia'));

describe('groups', () => {
  test('are formed by members, who invite members', () => {
    expect(formed().groups[2]).toEqual({
      id: 'g3',
      name: 'Bridge',
      members: ['eriland'],
      invited: ['borvia'],
      positions: {},
    });
    expect(refusalOf(meetingFor('informal'), form('eriland', 'watch')).mechanism).toBe('observers');
  });

  test('are joined by those invited, once', () => {
    const joined = play(formed(), join('borvia'));
    expect(joined.groups[2]).toMatchObject({ members: ['eriland', 'borvia'], invited: [] });
    expect(refusalOf(formed(), join('cestria'))).toMatchObject({
      code: 'not-invited',
      mechanism: 'groups',
      number: 'house',
      instead: ['form-group'],
    });
    expect(ruleAndCode(joined, join('borvia'))).toBe('house already-in-group');
    expect(ruleAndCode(formed(), join('borvia', 'g9'))).toBe('house unknown-group');
  });

  test('are left by their members', () => {
    const left = play(formed(), join('borvia'), leave('eriland'));
    expect(left.groups[2]?.members).toEqual(['borvia']);
    expect(ruleAndCode(left, leave('eriland'))).toBe('house not-in-group');
  });

  test('of the scenario are neither joined nor left in the room', () => {
    expect(ruleAndCode(formed(), leave('arland', 'west'))).toBe('house standing-group');
    expect(ruleAndCode(formed(), join('eriland', 'west'))).toBe('house standing-group');
  });

  test('have a position that their coordinator states, and takes back', () => {
    const state = play(
      formed(),
      position('arland', 'west', 'listed'),
      position('eriland', 'g3', 'grave'),
    );
    expect(state.groups.map((g) => g.positions)).toEqual([
      { scope: 'listed' },
      {},
      { scope: 'grave' },
    ]);
    expect(play(state, position('arland', 'west', null)).groups[0]?.positions).toEqual({});
    expect(refusalOf(state, position('borvia', 'west', 'any'))).toMatchObject({
      code: 'not-coordinator',
      mechanism: 'groups',
      values: { delegation: 'arland' },
    });
    expect(ruleAndCode(state, position('cestria', 'west', 'any'))).toBe('house not-in-group');
    expect(ruleAndCode(state, position('arland', 'west', 'listed'))).toBe(
      'house group-position-unchanged',
    );
  });

  test('are not so many that the room can’t follow', () => {
    const forty = Array.from({ length: 40 }, () => form('eriland'));
    const full = play(meetingFor('informal'), ...forty);
    expect(ruleAndCode(full, form('eriland'))).toBe('house too-many-groups');
    expect(new Set(full.groups.map((g) => g.id)).size).toBe(42);
  });
});
