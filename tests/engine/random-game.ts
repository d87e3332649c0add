import fc from 'fast-check';
import type { z } from 'zod';
import { CHAIR, type Command, type CommandType, commandSchema } from '../../src/engine/command.ts';
import { type Decision, decide } from '../../src/engine/decide.ts';
import type { GameEvent } from '../../src/engine/event.ts';
import { openGame } from '../../src/engine/game.ts';
import { commandTypes, legalCommands } from '../../src/engine/legal.ts';
import type { GameState } from '../../src/engine/state.ts';
import { ruleSets } from '../../src/scenario/rule-sets.ts';
import { businessKinds, type Scenario } from '../../src/scenario/schema.ts';
import { type ScenarioInput, smallScenario } from '../scenario/small-scenario.ts';

/** How many games a property looks at: `FC_RUNS=5000 npx vitest run tests/engine` for a search. */
export function runs(few: number): number {
  const asked = Number(process.env.FC_RUNS ?? 0);
  return asked > 0 ? asked : few;
}

// Scenarios

const provisionIds = ['p', 'q', 'r', 's', 't'];
const optionIds = ['o', 'a', 'b', 'c'];
const memberIds = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'];
const observerIds = ['watch', 'guest'];

const tenths = fc.integer({ min: 0, max: 10 }).map((n) => n / 10);

const rules: fc.Arbitrary<ScenarioInput['rules']> = fc.record({
  set: fc.constantFrom(...Object.keys(ruleSets)),
  overrides: fc.record(
    {
      veto: fc.constant(true),
      pointsOfOrder: fc.constant({
        appeal: false,
        overrule: {
          kind: 'share' as const,
          of: 'members' as const,
          share: [1, 2] as [number, number],
          strict: true,
        },
      }),
      speakers: fc.constant({ longest: 3, perItem: 2, rightOfReply: true }),
      informal: fc.constant({ contactsPerSlot: 2 }),
      majorities: fc.constantFrom(
        {
          procedural: weighted([1, 2], true),
          amendment: weighted([1, 2], true),
          substantive: weighted([2, 3], false),
        },
        {
          procedural: weighted([1, 2], true),
          amendment: { kind: 'unanimity' as const, abstentionBlocks: true },
          substantive: { kind: 'unanimity' as const, abstentionBlocks: true },
        },
      ),
    },
    { requiredKeys: [] },
  ),
});

function weighted(share: [number, number], strict: boolean) {
  return { kind: 'share' as const, of: 'members' as const, share, strict, weighted: true };
}

type Delegation = ScenarioInput['delegations'][number];
interface Shape {
  readonly id: string;
  readonly options: readonly string[];
}

function delegation(id: string, shapes: readonly Shape[]): fc.Arbitrary<Delegation> {
  return fc
    .record({
      reservation: tenths,
      veto: fc.boolean(),
      votes: fc.integer({ min: 1, max: 9 }),
      population: fc.integer({ min: 0, max: 90 }),
      positions: fc.tuple(
        ...shapes.map(({ options }) =>
          fc.record({
            values: fc.tuple(...options.map(() => tenths)),
            salience: fc.integer({ min: 0, max: 4 }),
            redLines: fc.subarray([...options], { maxLength: 1 }),
            likelihood: tenths,
          }),
        ),
      ),
    })
    .map(({ positions, ...rest }) => ({
      ...rest,
      id,
      kind: observerIds.includes(id) ? ('observer' as const) : ('member' as const),
      name: { en: id },
      brief: { en: secretOf(id) },
      positions: Object.fromEntries(
        shapes.flatMap(({ id: provision, options }, at) => {
          const drawn = positions[at];
          if (drawn === undefined) return [];
          const { values, likelihood, ...more } = drawn;
          return [
            [
              provision,
              {
                ...more,
                values: Object.fromEntries(options.map((o, i) => [o, values[i] ?? 0])),
                line: { en: secretOf(id) },
                capital: { lifts: options.slice(0, 1), likelihood },
                provenance: { kind: 'estimated' as const, method: 'invented' },
              },
            ],
          ];
        }),
      ),
    }));
}

/** A string that only a delegation itself, and whoever it tells, may ever see. */
export function secretOf(id: string): string {
  return `<<known only to ${id}>>`;
}

function link(shapes: readonly Shape[], concerned: readonly string[]) {
  const condition = fc.constantFrom(...shapes).chain(({ id, options }) =>
    fc.record({
      provision: fc.constant(id),
      options: fc.subarray([...options], { minLength: 1 }),
    }),
  );
  return fc.record({
    when: condition,
    needs: condition,
    penalty: tenths,
    blocking: fc.boolean(),
    concerns: fc.oneof(fc.constant('all' as const), fc.subarray([...concerned], { minLength: 1 })),
  });
}

const meeting = fc.record({
  business: fc.constantFrom(...businessKinds, 'adoption' as const, 'adoption' as const),
  slots: fc.integer({ min: 1, max: 8 }),
  narrow: fc.boolean(),
});

/** Small scenarios under every rule set: 2 to 7 members, 1 to 5 provisions, 1 to 6 meetings. */
export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    counts: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 5 }),
    members: fc.integer({ min: 2, max: 7 }),
    observers: fc.integer({ min: 0, max: 2 }),
  })
  .chain(({ counts, members, observers }) => {
    const shapes = counts.map((count, at) => ({
      id: provisionIds[at] ?? 'p',
      options: optionIds.slice(0, count),
    }));
    const ids = [...memberIds.slice(0, members), ...observerIds.slice(0, observers)];
    return fc
      .record({
        rules,
        delegations: fc.tuple(...ids.map((id) => delegation(id, shapes))),
        absents: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        links: fc.array(link(shapes, ids), { maxLength: 2 }),
        groups: fc.array(fc.subarray(ids.slice(0, members), { minLength: 1 }), { maxLength: 2 }),
        meetings: fc.array(meeting, { minLength: 1, maxLength: 6 }),
        bracketed: fc.boolean(),
      })
      .map((drawn) =>
        smallScenario({
          rules: drawn.rules,
          delegations: drawn.delegations,
          provisions: shapes.map(({ id, options }, at) => ({
            id,
            article: 'Art. 1',
            title: { en: id },
            chapter: { en: 'Chapter' },
            question: { en: 'Which?' },
            poles: { low: { en: 'low' }, high: { en: 'high' } },
            options: options.map((option, i) => ({
              id: option,
              axis: i / (options.length - 1),
              label: { en: option },
              text: { en: option },
              absent: i === 0 && drawn.absents[at] === true,
            })),
            opening: options[1] ?? 'a',
            status: drawn.bracketed && at === 0 ? ('bracketed' as const) : ('open' as const),
          })),
          links: drawn.links.map((one, at) => ({
            ...one,
            id: `link-${at}`,
            explanation: { en: 'because' },
          })),
          groups: drawn.groups.map((group, at) => ({
            id: `g${at + 1}`,
            name: { en: 'Group' },
            short: { en: 'G' },
            members: group,
          })),
          calendar: {
            sessions: [
              {
                id: 'session',
                title: { en: 'Session' },
                meetings: drawn.meetings.map(({ business, slots, narrow }, at) => ({
                  id: `meeting-${at}`,
                  title: { en: 'Meeting' },
                  business,
                  slots,
                  provisions: narrow ? shapes.slice(0, 1).map((s) => s.id) : [],
                })),
              },
            ],
          },
          epilogue: { threshold: 2, reality: { en: 'Nothing.' } },
          tutorial: [],
        }),
      );
  });

// Commands

const anyActor = fc.constantFrom(CHAIR, CHAIR, CHAIR, ...memberIds, ...observerIds, 'nobody');
const anyOf = (...known: readonly string[]) => fc.constantFrom(...known, ...known, 'unknown');

/** What a field of a command usually names; ids that don't exist come up too. */
const fields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  actor: anyActor,
  provision: anyOf(...provisionIds.slice(0, 3)),
  option: anyOf(...optionIds),
  proposal: anyOf('draft', 'draft', 'p1'),
  amendment: anyOf('a1', 'a2', 'a3'),
  offer: anyOf('o1', 'o2', 'o3'),
  group: anyOf('g1', 'g2', 'g3'),
  target: anyOf('draft', 'p1', 'a1', 'p', 'q'),
};

/** A value that the schema of a field allows, from as much of zod as commands use. */
function fromSchema(name: string, schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: 1, max: 4 });
    case 'optional':
      return fc.option(fromSchema(name, def.innerType), { nil: undefined });
    case 'nullable':
      return fc.option(fromSchema(name, def.innerType), { nil: null });
    case 'default':
      return fromSchema(name, def.innerType);
    case 'array': {
      const item =
        name === 'to' || name === 'invited' ? anyActor : fromSchema(oneOf(name), def.element);
      return fc.array(item, { minLength: 1, maxLength: 3 });
    }
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(def.shape).map(([key, at]) => [key, fromSchema(key, at)]),
        ),
      );
    case 'record':
      return name === 'text'
        ? fc.dictionary(fields.provision as fc.Arbitrary<string>, fields.option ?? fc.anything())
        : fc.constant({});
    case 'string':
      return fields[name] ?? (name === 'to' ? anyActor : fc.constantFrom('x', 'say'));
    default:
      throw new Error(`No way to draw a ${def.type} for ${name}`);
  }
}

function oneOf(name: string): string {
  return name === 'parts' ? 'provision' : name.replace(/s$/, '');
}

/** Well-formed commands of every type, about things that may or may not exist. */
export const anyCommand: fc.Arbitrary<Command> = fc
  .constantFrom(...commandSchema.options)
  .chain((schema) => fromSchema('', schema))
  .map((command) => command as Command);

// Games

/** One turn of a random game: a command that is allowed, or now and then any command at all. */
interface Turn {
  readonly actor: number;
  readonly type: number;
  readonly which: number;
  readonly any: Command | null;
}

const turn: fc.Arbitrary<Turn> = fc.record({
  actor: fc.nat(1000),
  type: fc.nat(1000),
  which: fc.nat(1000),
  any: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyCommand }),
});

/** What moves a game on is tried first in every other turn, or random games would never get far. */
const driving: readonly CommandType[] = [
  'open-meeting',
  'vote',
  'ask-adoption',
  'begin-voting',
  'make-statement',
  'put-to-vote',
  'object',
  'give-floor',
  'close-voting',
  'move',
  'declare-exhausted',
  'gavel',
  'accept-offer',
  'propose-amendment',
  'put-motion',
  'speak-on-motion',
  'rule-on-point',
  'offer',
  'table-draft',
  'explain-vote',
  'ask-agreement',
  'inscribe',
  'resume-meeting',
];
/** Taken only now and then, so that games have time to get anywhere. */
const rarely: ReadonlySet<CommandType> = new Set([
  'close-meeting',
  'depart',
  'end-game',
  'set-time-limit',
  'close-list',
]);

export interface RandomGame {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly absent: readonly string[];
  readonly turns: readonly Turn[];
}

export const randomGame: fc.Arbitrary<RandomGame> = fc.record({
  scenario: scenarios,
  seed: fc.string({ maxLength: 3 }),
  absent: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...memberIds.slice(1), ...observerIds]) },
  ),
  turns: fc.array(turn, { maxLength: 160, size: 'max' }),
});

export interface Step {
  readonly before: GameState;
  readonly command: Command;
  readonly decision: Decision;
  readonly after: GameState;
}

/** Plays a random game; `see` looks at every command as it is decided. */
export function playOut(
  game: RandomGame,
  see: (step: Step) => void = () => {},
): { readonly state: GameState; readonly events: readonly GameEvent[] } {
  const opened = openGame(game.scenario, game.seed, game.absent);
  const events: GameEvent[] = [...opened.events];
  let { state } = opened;
  for (const turn of game.turns) {
    const command = turn.any ?? pick(state, turn);
    if (command === null) continue;
    const decision = decide(state, command);
    const after = decision.state ?? state;
    see({ before: state, command, decision, after });
    state = after;
    events.push(...(decision.events ?? []));
  }
  return { state, events };
}

/** A legal command of the first type, in an order that the turn draws, that has one. */
function pick(state: GameState, { actor, type, which }: Turn): Command | null {
  const ids = state.scenario.delegations.map((d) => d.id);
  const who = actor % 3 === 0 ? CHAIR : (ids[actor % ids.length] ?? CHAIR);
  const order = type % 2 === 0 ? rotated(driving, type) : [];
  for (const tried of [...order, ...rotated(commandTypes, type)]) {
    if (rarely.has(tried) && which % 7 > 0) continue;
    const legal = legalCommands(state, who, [tried]);
    const chosen = legal[which % Math.max(1, legal.length)];
    if (chosen !== undefined) return chosen.command;
  }
  return null;
}

function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}
