import { describe, expect, test } from 'vitest';
import {
  mechanisms,
  motionKinds,
  ruleOverridesSchema,
  ruleParametersSchema,
} from '../../src/scenario/rule-parameters.ts';
import { simpleMajority } from '../../src/scenario/rule-sets/majorities.ts';
import { resolveRules, ruleSets } from '../../src/scenario/rule-sets.ts';

const all = Object.entries(ruleSets);

/** Rules as a scenario file would state them. */
function rules(set: string, overrides: unknown = {}) {
  return { set, overrides: ruleOverridesSchema.parse(overrides) };
}

describe.each(all)('the rule set %s', (id, set) => {
  test('is kept under its own id and names a set that exists as its base', () => {
    expect(set.id).toBe(id);
    if (set.basedOn !== null) expect(Object.keys(ruleSets)).toContain(set.basedOn);
  });

  test('has parameters that a scenario could have written', () => {
    expect(ruleParametersSchema.parse(set.parameters)).toEqual(set.parameters);
  });

  test('cites something for every mechanism and nothing else', () => {
    expect(Object.keys(set.citations).sort()).toEqual([...mechanisms].sort());
    for (const citation of Object.values(set.citations)) {
      expect(citation.number).not.toBe('');
      expect(citation.source).not.toBe('');
    }
  });

  test('lists each motion once, in the order of precedence', () => {
    const kinds = set.parameters.motions.map((motion) => motion.kind);
    expect(kinds).toEqual(motionKinds.filter((kind) => kinds.includes(kind)));
  });
});

test('an Assembly committee hears the speakers its rules allow on each motion', () => {
  const speakers = ruleSets['unga-committee']?.parameters.motions.map((motion) => [
    motion.kind,
    motion.speakersFor,
    motion.speakersAgainst,
  ]);
  expect(speakers).toEqual([
    ['suspend-meeting', 0, 0],
    ['adjourn-meeting', 0, 0],
    ['adjourn-debate', 2, 2],
    ['close-debate', 0, 2],
    ['competence', 0, 0],
    ['reconsider', 0, 2],
    ['division', 2, 2],
  ]);
});

test('the Ad Hoc Committee differs from an Assembly committee in its majorities and consensus', () => {
  const base = resolveRules(rules('unga-committee')).parameters;
  const { parameters, citations } = resolveRules(rules('ahc-cybercrime'));
  expect(parameters.majorities.substantive).toMatchObject({ share: [2, 3], strict: false });
  expect(parameters.majorities.procedural).toEqual(base.majorities.procedural);
  expect(parameters.consensus.exhaustion).toBe(true);
  expect(parameters.motions).toEqual(base.motions);
  expect(citations.exhaustion).toEqual({ number: '75/282', source: 'A/RES/75/282' });
  expect(citations['closure-of-debate']).toEqual({ number: '117', source: 'A/520/Rev.20' });
});

test('a qualified majority is 55 % of members and 65 % of population, which three cannot block', () => {
  expect(resolveRules(rules('eu-qmv')).parameters.majorities.substantive).toEqual({
    kind: 'double',
    members: [11, 20],
    population: [13, 20],
    blockingMinority: 4,
  });
});

test('an override replaces its part whole and leaves the others', () => {
  const consensus = { possible: false, exhaustion: false, attempts: 0, dissociation: false };
  const resolved = resolveRules(rules('unga-committee', { consensus }));
  expect(resolved.parameters).toEqual({ ...ruleSets['unga-committee']?.parameters, consensus });
});

test('a mechanism the scenario changed is no longer cited from the rule book', () => {
  const { citations } = resolveRules(
    rules('unga-committee', { quorum: { open: [1, 3], decide: [1, 2] } }),
  );
  expect(citations.quorum).toEqual({ number: 'scenario', source: 'unga-committee' });
  expect(citations['points-of-order']).toEqual({ number: '113', source: 'A/520/Rev.20' });
});

test('an override that says what the rule set says keeps its citation', () => {
  const { citations } = resolveRules(
    rules('unga-committee', { pointsOfOrder: { appeal: true, overrule: simpleMajority } }),
  );
  expect(citations['points-of-order'].number).toBe('113');
});

test('an unknown rule set is refused, also one named like a property of every object', () => {
  expect(() => resolveRules(rules('senate'))).toThrow('There is no rule set "senate".');
  expect(() => resolveRules(rules('constructor'))).toThrow('no rule set');
});
