import type { z } from 'zod';
import { type CheckQuestion, checkQuestionSchema } from './knowledge-check.ts';
import type { PlainScenario } from './migrate.ts';
import type { Path } from './problem.ts';
import {
  type Delegation,
  delegationSchema,
  epilogueSchema,
  type Group,
  groupSchema,
  type Link,
  linkSchema,
  methodSchema,
  type Option,
  type Provision,
  provisionSchema,
  type Scenario,
  scenarioSchema,
  sessionSchema,
  sourceSchema,
  type TutorialStep,
  tutorialStepSchema,
} from './schema.ts';

/** A thing whose shape is fine, and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly path: Path;
}

/** A list of which the well-formed entries can be checked while others are broken. */
export interface PartList<T> {
  readonly items: readonly Located<T>[];
  /** Every id that can be read, also of broken entries, in the order of the file. */
  readonly ids: readonly Located<string>[];
  /** Whether every entry is well-formed. */
  readonly whole: boolean;
  /** Whether an id may be meant: it is there, or ids are missing from the list. */
  has(id: string): boolean;
  readonly known: readonly string[];
}

/**
 * A scenario in parts, for checks across them. Of a scenario whose shape is not all right it holds
 * what is, so that an author hears of a wrong reference in one place and a missing key in another
 * at the same time; whatever may be a consequence of a broken part is then not reported.
 */
export interface ScenarioParts {
  readonly title: Located<Scenario['title']> | undefined;
  readonly chair: Located<Scenario['chair']> | undefined;
  readonly rules: Located<Scenario['rules']> | undefined;
  readonly sources: PartList<Scenario['sources'][number]>;
  readonly methods: PartList<Scenario['methods'][number]>;
  readonly provisions: PartList<Provision>;
  readonly links: PartList<Link>;
  readonly groups: PartList<Group>;
  readonly delegations: PartList<Delegation>;
  readonly sessions: PartList<Scenario['calendar']['sessions'][number]>;
  readonly epilogue: Located<NonNullable<Scenario['epilogue']>> | undefined;
  readonly tutorial: PartList<TutorialStep>;
  readonly knowledgeCheck: PartList<CheckQuestion>;
  /** The options of a provision, or undefined where there is no such provision in good shape. */
  optionsOf(provision: string): readonly Option[] | undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list that is not there is empty where the schema lets it be missing, else unreadable. */
function listOf<T>(raw: unknown, path: Path, schema: z.ZodType<T>, needed = false): PartList<T> {
  const entries: unknown[] = Array.isArray(raw) ? raw : [];
  const items: Located<T>[] = [];
  const ids: Located<string>[] = [];
  for (const [index, entry] of entries.entries()) {
    const parsed = schema.safeParse(entry);
    if (parsed.success) items.push({ value: parsed.data, path: [...path, index] });
    if (isObject(entry) && typeof entry.id === 'string') {
      ids.push({ value: entry.id, path: [...path, index, 'id'] });
    }
  }
  const readable = Array.isArray(raw) || (raw === undefined && !needed);
  const known = new Set(ids.map((id) => id.value));
  const complete = readable && ids.length === entries.length;
  return {
    items,
    ids,
    whole: readable && items.length === entries.length,
    has: (id) => known.has(id) || !complete,
    known: [...known],
  };
}

function partOf<T>(raw: unknown, path: Path, schema: z.ZodType<T>): Located<T> | undefined {
  const parsed = schema.safeParse(raw);
  return parsed.success ? { value: parsed.data, path } : undefined;
}

/** Takes plain data of the current version of the format apart. */
export function partsOf(data: PlainScenario): ScenarioParts {
  const { shape } = scenarioSchema;
  const provisions = listOf(data.provisions, ['provisions'], provisionSchema, true);
  const options = new Map(provisions.items.map(({ value }) => [value.id, value.options]));
  const sessions = isObject(data.calendar) ? data.calendar.sessions : undefined;
  return {
    title: partOf(data.title, ['title'], shape.title),
    chair: partOf(data.chair, ['chair'], shape.chair),
    rules: partOf(data.rules, ['rules'], shape.rules),
    sources: listOf(data.sources, ['sources'], sourceSchema),
    methods: listOf(data.methods, ['methods'], methodSchema),
    provisions,
    links: listOf(data.links, ['links'], linkSchema),
    groups: listOf(data.groups, ['groups'], groupSchema),
    delegations: listOf(data.delegations, ['delegations'], delegationSchema, true),
    sessions: listOf(sessions, ['calendar', 'sessions'], sessionSchema, true),
    epilogue: partOf(data.epilogue, ['epilogue'], epilogueSchema),
    tutorial: listOf(data.tutorial, ['tutorial'], tutorialStepSchema),
    knowledgeCheck: listOf(data.knowledgeCheck, ['knowledgeCheck'], checkQuestionSchema),
    optionsOf: (provision) => options.get(provision),
  };
}
