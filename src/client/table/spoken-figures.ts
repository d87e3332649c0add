import { figuresIn, needIn } from '../../delegates/figures.ts';
import type { GameEvent } from '../../engine/event.ts';
import { modelOf } from '../../engine/model.ts';
import { clauseName, type Words } from './words.ts';

/** What a delegation told the room its wishes are worth, in names and points out of a thousand. */
export interface SpokenFigures {
  readonly clauses: readonly {
    readonly id: string;
    readonly name: string;
    readonly options: readonly {
      readonly id: string;
      readonly name: string;
      /** Null where the delegation will not have it. */
      readonly points: number | null;
    }[];
  }[];
  /** In sentences: which formulation it takes only together with which. */
  readonly ties: readonly string[];
}

const SCALE = 1000;

/** The figures that came with what was said; null where there were none. */
export function figuresSpoken(words: Words, event: GameEvent): SpokenFigures | null {
  const model = modelOf(words.view.scenario);
  const figures = 'reason' in event ? figuresIn(model, event.reason) : null;
  if (figures === null) return null;
  const { t, names, language } = words;
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  const idOf = (p: number, option: number): string =>
    model.provisions[p]?.provision.options[option]?.id ?? '';
  const optionName = (p: number, option: number): string =>
    t('table:figures.quoted', {
      text: names.option(model.provisions[p]?.id ?? '', idOf(p, option)),
    });
  return {
    clauses: model.provisions.map(({ id, index }) => ({
      id,
      name: clauseName(words, id),
      options: (figures.share[index] ?? []).map((share, option) => ({
        id: idOf(index, option),
        name: names.option(id, idOf(index, option)),
        points: figures.barred[index]?.[option] === true ? null : Math.round(SCALE * share),
      })),
    })),
    ties: figures.ties.map(({ provision, option, needs, wanted, loss, blocking }) =>
      t(blocking ? 'table:figures.tied' : 'table:figures.tied-points', {
        option: optionName(provision, option),
        provision: names.article(model.provisions[provision]?.id ?? ''),
        provision2: names.article(model.provisions[needs]?.id ?? ''),
        options: either.format(wanted.flatMap((met, at) => (met ? [optionName(needs, at)] : []))),
        count: Math.round(SCALE * loss),
      }),
    ),
  };
}

/** What was said along with an objection about how much a text must be worth; null where nothing. */
export function needSpoken({ t }: Words, event: GameEvent): string | null {
  const need = event.type === 'objected' ? needIn(event.reason) : null;
  return need === null ? null : t('table:figures.need', { count: Math.round(SCALE * need) });
}
