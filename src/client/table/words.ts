import type { TFunction } from 'i18next';
import type { Reason, Terms } from '../../engine/command.ts';
import { CHAIR } from '../../engine/command.ts';
import { CHAIRS_DRAFT, type GameState, type Question } from '../../engine/state.ts';
import type { Names } from '../names.ts';

/** Everything needed to say something about the game in the reader's language. */
export interface Words {
  readonly t: TFunction;
  readonly names: Names;
  readonly language: string;
  readonly view: GameState;
  /** Who made each package, of those no longer on the table too. */
  readonly offerers?: ReadonlyMap<string, string>;
}

/** More names than this in one sentence are counted instead of named. */
const LONGEST_LIST = 8;

export function listOf(words: Words, items: readonly string[]): string {
  const format = new Intl.ListFormat(words.language, { type: 'conjunction' });
  if (items.length <= LONGEST_LIST) return format.format(items);
  const rest = items.length - LONGEST_LIST;
  return format.format([
    ...items.slice(0, LONGEST_LIST),
    words.t('table:and-more', { count: rest }),
  ]);
}

export function actorList(words: Words, ids: readonly string[]): string {
  return listOf(
    words,
    ids.map((id) => words.names.delegation(id)),
  );
}

/** The clause as people cite it, with its title: "Art. 35 (Scope of cooperation)". */
export function clauseName({ t, names }: Words, provision: string): string {
  return t('table:clause-name', {
    article: names.article(provision),
    title: names.provision(provision),
  });
}

export function proposalName(words: Words, proposal: string): string {
  if (proposal === CHAIRS_DRAFT) return words.t('table:chairs-draft');
  const sponsor = words.view.proposals.find((p) => p.id === proposal)?.sponsor;
  if (sponsor === undefined) return words.t('table:a-proposal');
  return words.t('table:proposal-of', { by: words.names.delegation(sponsor) });
}

export function termsInWords(words: Words, terms: Terms): string {
  return listOf(
    words,
    terms.map(({ provision, option }) =>
      words.t('table:term', {
        article: words.names.article(provision),
        option: words.names.option(provision, option),
      }),
    ),
  );
}

/** The clause and option of an amendment, in words. */
export function amendmentValues(
  words: Words,
  amendment: string,
): { readonly provision: string; readonly option: string; readonly by: string } {
  const found = words.view.amendments.find((a) => a.id === amendment);
  if (found === undefined) return { provision: amendment, option: amendment, by: '' };
  return {
    provision: clauseName(words, found.provision),
    option: words.names.option(found.provision, found.option),
    by: actorList(words, found.sponsors),
  };
}

/** What a target of a motion is called: an amendment, a clause or a proposal. */
export function targetName(words: Words, target: string): string {
  const { t, view } = words;
  if (view.scenario.provisions.some((p) => p.id === target)) return clauseName(words, target);
  if (view.amendments.some((a) => a.id === target)) {
    return t('table:amendment-named', { ...amendmentValues(words, target) });
  }
  return proposalName(words, target);
}

/** The question of a vote as the Chair would put it. */
export function questionInWords(words: Words, question: Question): string {
  const { t } = words;
  switch (question.kind) {
    case 'amendment':
      return t('table:question.amendment', {
        ...amendmentValues(words, question.amendment),
        proposal: proposalName(words, question.proposal),
      });
    case 'part':
      return t('table:question.part', {
        provision: clauseName(words, question.provision),
        proposal: proposalName(words, question.proposal),
      });
    case 'proposal':
      return t('table:question.proposal', { proposal: proposalName(words, question.proposal) });
    case 'motion': {
      const motion = t(`rules:motions.${question.motion}.title`);
      if (question.parts.length > 0) {
        return t('table:question.motion-parts', {
          motion,
          provisions: listOf(
            words,
            question.parts.map((p) => words.names.article(p)),
          ),
        });
      }
      if (question.target !== null) {
        return t('table:question.motion-on', {
          motion,
          target: targetName(words, question.target),
        });
      }
      return t('table:question.motion', { motion });
    }
    case 'appeal':
      return t(question.sustained ? 'table:question.appeal-sustained' : 'table:question.appeal', {
        subject: t(`table:point.${question.subject}.title`),
      });
  }
}

/** Values whose key says what they name. */
const NAMED: Readonly<Record<string, (words: Words, id: string) => string>> = {
  amendment: (words, id) => targetName(words, id),
  proposal: (words, id) => proposalName(words, id),
  motion: ({ t }, id) => t(`rules:motions.${id}.title`),
  method: ({ t }, id) => t(`table:method.${id}`),
  subject: ({ t }, id) => t(`table:point.${id}.title`),
  command: ({ t }, id) => t(`table:action.${id}`),
};

/** Values of a reason that are ids, replaced by their names in the reader's language. */
export function namedValues(
  words: Words,
  values: Reason['values'],
): Record<string, string | number> {
  const { names, view } = words;
  const named: Record<string, string | number> = { ...values };
  const delegations = new Set(view.scenario.delegations.map((d) => d.id));
  const provisions = new Map(view.scenario.provisions.map((p) => [p.id, p]));
  for (const [key, value] of Object.entries(values)) {
    if (typeof value !== 'string') continue;
    const direct = NAMED[key]?.(words, value);
    if (direct !== undefined) {
      named[key] = direct;
      continue;
    }
    const provision = provisions.get(value);
    // `option`, `option2` belong to `provision`, `provision2`.
    const owner = values[key.replace(/option/i, 'provision')] ?? values.provision;
    if (/option/i.test(key) && typeof owner === 'string') {
      const known = provisions.get(owner)?.options.some((o) => o.id === value) === true;
      if (known) named[key] = names.option(owner, value);
    } else if (/provision|clause/i.test(key) && provision !== undefined) {
      named[key] = clauseName(words, value);
    } else if (value === CHAIR || delegations.has(value)) {
      named[key] = names.delegation(value);
    } else if (view.groups.some((g) => g.id === value)) {
      named[key] = names.group(value);
    }
  }
  return named;
}

/** What is said aloud, in the reader's language; null where no words are known for it. */
export function reasonInWords(words: Words, reason: Reason | undefined): string | null {
  if (reason === undefined) return null;
  const key = `reasons:${reason.key}`;
  const said = words.t(key, { ...namedValues(words, reason.values), defaultValue: '' });
  return said === '' ? null : said;
}
