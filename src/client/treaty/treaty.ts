import type { GameEvent } from '../../engine/event.ts';
import { modelOf } from '../../engine/model.ts';
import type { Clause, GameState, Tally } from '../../engine/state.ts';
import { CHAIRS_DRAFT } from '../../engine/state.ts';
import { textOf } from '../../engine/utility.ts';
import { mechanisms } from '../../scenario/rule-parameters.ts';
import { citationPhrase } from '../../scenario/rule-phrases.ts';
import type { Option, Provision } from '../../scenario/schema.ts';
import { speechOf } from '../table/latest-speech.ts';
import { actorList, clauseName, listOf, type Words } from '../table/words.ts';

/** A text in the form of a treaty, in words of one language and of no file format. */
export interface Treaty {
  readonly adopted: boolean;
  readonly title: string;
  /** Who adopted it or worked on it, where and when: by the scenario, not by the clock. */
  readonly subtitle: readonly string[];
  readonly preamble: string;
  readonly chapters: readonly Chapter[];
  /** Clauses of the draft that were left out, or null. */
  readonly deleted: string | null;
  readonly annex: readonly AnnexPart[];
  readonly footer: string;
}

export interface Chapter {
  readonly title: string;
  readonly articles: readonly Article[];
}

export interface Article {
  readonly title: string;
  /** As people cited it in the negotiation, where numbers were others. */
  readonly cited: string;
  readonly text: string;
  /** Words that were not agreed stand between brackets. */
  readonly bracketed: boolean;
  readonly alternatives: readonly { readonly who: string; readonly text: string }[];
  readonly notes: readonly string[];
}

export interface AnnexPart {
  readonly title: string;
  readonly items: readonly string[];
}

/** The text that a game adopted or, where it adopted none, its last draft with all brackets. */
export function treatyOf(words: Words, events: readonly GameEvent[]): Treaty {
  const { t, names, view: state } = words;
  const { scenario, outcome } = state;
  const adopted = outcome?.outcome === 'adopted';
  const text = outcome?.text ?? textOf(state, CHAIRS_DRAFT);
  const standing = scenario.provisions.flatMap((provision) => {
    const option = provision.options.find(({ id }) => id === text[provision.id]);
    const clause = state.clauses.find((one) => one.provision === provision.id);
    return option === undefined ? [] : [{ provision, option, clause }];
  });
  const left = standing.filter(({ option, clause }) => isLeftOut(option, clause, adopted));
  const kept = standing.filter((one) => !left.includes(one));

  const chapters = new Map<string, Article[]>();
  for (const { provision, option, clause } of kept) {
    const title = names.text(provision.chapter);
    const articles = chapters.get(title) ?? [];
    articles.push(articleOf(words, provision, option, adopted ? undefined : clause));
    chapters.set(title, articles);
  }
  const clauses = listOf(
    words,
    left.map(({ provision }) => clauseName(words, provision.id)),
  );
  const instrument = names.text(scenario.instrument);
  return {
    adopted,
    title: instrument.toLocaleUpperCase(words.language),
    subtitle: subtitleOf(words, events, adopted),
    preamble: t(adopted ? 'learning:treaty.preamble' : 'learning:treaty.draftPreamble', {
      instrument,
    }),
    chapters: [...chapters].map(([title, articles]) => ({ title, articles })),
    deleted: left.length === 0 ? null : t('learning:treaty.deleted', { clauses }),
    annex: annexOf(words, events),
    footer: t('learning:treaty.simulation', { scenario: names.text(scenario.title) }),
  };
}

function isLeftOut(option: Option, clause: Clause | undefined, adopted: boolean): boolean {
  // A deletion that is still contested stands in a draft, with what others want in its place.
  if (!adopted && (clause?.brackets.length ?? 0) > 0) return false;
  return option.absent || (!adopted && clause?.status === 'deleted');
}

/** @param clause its state in the draft; left out where the text is adopted and nothing is open */
function articleOf(
  words: Words,
  provision: Provision,
  option: Option,
  clause: Clause | undefined,
): Article {
  const { t, names } = words;
  const wanted = new Map<string, string[]>();
  for (const bracket of clause?.brackets ?? []) {
    wanted.set(bracket.option, [...(wanted.get(bracket.option) ?? []), bracket.by]);
  }
  const notes: string[] = [];
  if (clause?.inherited === true) notes.push(t('learning:treaty.inherited'));
  if (clause?.status === 'open') notes.push(t('learning:treaty.statusOpen'));
  if (clause !== undefined && clause.reserved.length > 0) {
    notes.push(t('learning:treaty.reserved', { delegations: actorList(words, clause.reserved) }));
  }
  return {
    title: names.text(provision.title),
    cited: t('learning:treaty.scenarioArticle', { article: provision.article }),
    text: names.text(option.text),
    bracketed: clause?.status === 'bracketed' || wanted.size > 0 || clause?.inherited === true,
    alternatives: [...wanted].map(([id, by]) => {
      const other = provision.options.find((one) => one.id === id);
      return {
        who: t('learning:treaty.alternative', { by: actorList(words, by) }),
        text: other === undefined ? id : names.text(other.text),
      };
    }),
    notes,
  };
}

function subtitleOf(words: Words, events: readonly GameEvent[], adopted: boolean): string[] {
  const { t, names, view } = words;
  const { scenario } = view;
  const body = names.text(scenario.body);
  const certified = events.findIndex((event) => event.type === 'outcome-certified');
  const until = certified < 0 ? events : events.slice(0, certified);
  const opened = until.findLast((event) => event.type === 'meeting-opened');
  const session = scenario.calendar.sessions.find((one) =>
    one.meetings.some(({ id }) => opened?.type === 'meeting-opened' && id === opened.meeting),
  );
  const lines = adopted
    ? [t('learning:treaty.adoptedBody', { body })]
    : [t('learning:treaty.notAdopted'), body];
  if (session !== undefined) lines.push(names.text(session.title));
  if (session?.date !== undefined) lines.push(names.text(session.date));
  return lines;
}

function annexOf(words: Words, events: readonly GameEvent[]): AnnexPart[] {
  const { t, names, view: state } = words;
  const adopted = state.outcome?.outcome === 'adopted';
  const reservations = state.clauses.flatMap(({ provision, reserved }) =>
    reserved.map((by) =>
      t('learning:treaty.reservation', {
        delegation: names.delegation(by),
        clause: clauseName(words, provision),
      }),
    ),
  );
  const dissociations = state.dissociations.map(({ by, provision }) =>
    provision === null
      ? t('learning:treaty.dissociationWhole', { delegation: names.delegation(by) })
      : t('learning:treaty.dissociationClause', {
          delegation: names.delegation(by),
          clause: clauseName(words, provision),
        }),
  );
  const explanations = events.flatMap((event) => {
    if (event.type !== 'position-explained') return [];
    const delegation = names.delegation(event.by);
    const { words: said } = speechOf(words, event);
    return said === null
      ? [t('learning:treaty.explanationSilent', { delegation })]
      : [t('learning:treaty.explanation', { delegation, words: said })];
  });
  const or = (items: string[]) => (items.length === 0 ? [t('learning:treaty.none')] : items);
  return [
    {
      title: t(adopted ? 'learning:treaty.how' : 'learning:treaty.howNot'),
      items: [howItEnded(words, state)],
    },
    { title: t('learning:treaty.reservations'), items: or(reservations) },
    { title: t('learning:treaty.dissociations'), items: or(dissociations) },
    { title: t('learning:treaty.explanations'), items: or(explanations) },
  ];
}

/** The certificate in a sentence: by which rule, and on what count. */
function howItEnded(words: Words, state: GameState): string {
  const { t, names } = words;
  const { outcome, scenario } = state;
  if (outcome === null) return t('learning:treaty.notAdopted');
  const rule = ruleInWords(words, state);
  if (outcome.outcome === 'adopted') {
    return outcome.tally === null
      ? t('learning:treaty.byConsensus', { count: outcome.present, rule })
      : t('learning:treaty.byVote', { ...figures(outcome.tally), rule });
  }
  if (outcome.tally !== null) {
    return t('learning:treaty.failedVote', { ...figures(outcome.tally), rule });
  }
  if (outcome.objections.length === 0) return t('learning:treaty.failed', { rule });
  const known = new Set(scenario.provisions.map(({ id }) => id));
  const objections = outcome.objections.map(({ by, provision }) =>
    t('learning:treaty.objection', {
      delegation: names.delegation(by),
      clause: known.has(provision) ? clauseName(words, provision) : provision,
    }),
  );
  return t('learning:treaty.failedWith', { rule, objections: listOf(words, objections) });
}

function ruleInWords({ t }: Words, { scenario, outcome }: GameState): string {
  const mechanism = mechanisms.find((one) => one === outcome?.rule.mechanism);
  if (mechanism === undefined) return outcome?.rule.number ?? '';
  const { citations } = modelOf(scenario).rules;
  const cited = citationPhrase(citations[mechanism]);
  return t(`rules:${cited.key}`, { ...cited.values });
}

function figures({ yes, no, abstain, needed }: Tally): Record<string, number> {
  return { yes, no, abstain, needed };
}
