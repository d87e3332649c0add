import type { Offer } from '../engine/state.ts';
import { alternative } from './judging.ts';
import { named } from './offers.ts';
import {
  type Term,
  type Trouble,
  termsByIndex,
  type Weighing,
  weigh,
  withTerms,
} from './packages.ts';
import { say, think } from './say.ts';
import { believed, believedGain, optionId, provisionId, roll, type SeatView } from './seat-view.ts';
import { openClauses } from './standing.ts';
import type { Wish } from './turn.ts';

/** Its answers to an offer, best first: accept, counter, or refuse and say what would help. */
export function answer(view: SeatView, offer: Offer): Wish[] {
  const terms = termsByIndex(view, offer.terms);
  const others = [offer.by, ...offer.to].filter((id) => id !== view.seat);
  const weighing = weigh(view, terms, others);
  if (weighing.acceptable && terms.length > 0) return [accept(view, offer, weighing)];
  const remedy = remedyFor(view, terms, others, offer.by);
  const refusal = refuse(view, offer, terms, weighing, remedy);
  if (remedy === null || !willingToCounter(view, offer)) return [refusal];
  return [counter(view, offer, terms, remedy, weighing), refusal];
}

/** It meets a first offer with one of its own; with a person it goes on for as long as they do. */
function willingToCounter(view: SeatView, offer: Offer): boolean {
  if (view.people.includes(offer.by)) return true;
  const { initiative } = view.self.delegation.temperament;
  return offer.answers === null && roll(view, 'counter', offer.id) < 0.25 + 0.6 * initiative;
}

function accept(view: SeatView, offer: Offer, weighing: Weighing): Wish {
  const key = weighing.gain > 0 ? 'accept.gain' : 'accept.fair';
  return {
    command: {
      type: 'accept-offer',
      actor: view.seat,
      offer: offer.id,
      reason: say(view, key, { delegation: offer.by }),
    },
    thought: think(key, {
      delegation: offer.by,
      before: weighing.before,
      utility: weighing.utility,
      level: weighing.level,
    }),
  };
}

/** One change to a package that would make it acceptable, kind to whoever offered it. */
interface Remedy {
  readonly terms: readonly Term[];
  /** The term that is new, and the one it replaces, if it replaces one. */
  readonly change: Term;
  readonly replaces: Term | null;
}

function remedyFor(
  view: SeatView,
  terms: readonly Term[],
  others: readonly string[],
  by: string,
): Remedy | null {
  const them = view.model.delegationIndex.get(by) ?? -1;
  const offered = withTerms(view.expected, terms);
  let best: Remedy | null = null;
  let most = -0.25;
  for (const provision of openClauses(view.state)) {
    const replaces = terms.find((term) => term.provision === provision) ?? null;
    const options = view.model.provisions[provision]?.axis.length ?? 0;
    for (let option = 0; option < options; option++) {
      if (option === (replaces?.option ?? view.expected[provision])) continue;
      if ((believed(view, them, provision).refusal[option] ?? 0) > 0.6) continue;
      const change = { provision, option };
      const changed = [...terms.filter((term) => term !== replaces), change];
      const theirs = believedGain(view, them, offered, withTerms(view.expected, changed));
      if (theirs <= most || !weigh(view, changed, others).acceptable) continue;
      best = { terms: changed, change, replaces };
      most = theirs;
    }
  }
  return best;
}

function counter(
  view: SeatView,
  offer: Offer,
  terms: readonly Term[],
  remedy: Remedy,
  weighing: Weighing,
): Wish {
  const kept = terms.find((term) => term !== remedy.replaces) ?? remedy.change;
  const change = {
    provision: provisionId(view, remedy.change.provision),
    option: optionId(view, remedy.change.provision, remedy.change.option),
  };
  const reason =
    remedy.replaces === null
      ? say(view, 'counter.add', {
          ...change,
          provision2: provisionId(view, kept.provision),
          option2: optionId(view, kept.provision, kept.option),
        })
      : say(view, 'counter.change', {
          provision: change.provision,
          option: optionId(view, remedy.replaces.provision, remedy.replaces.option),
          wantedOption: change.option,
        });
  return {
    command: {
      type: 'counter-offer',
      actor: view.seat,
      offer: offer.id,
      terms: named(view, remedy.terms),
      reason,
    },
    thought: think('counter', {
      ...change,
      delegation: offer.by,
      utility: weighing.utility,
      level: weighing.level,
    }),
  };
}

function refuse(
  view: SeatView,
  offer: Offer,
  terms: readonly Term[],
  weighing: Weighing,
  remedy: Remedy | null,
): Wish {
  const key = weighing.trouble?.kind ?? 'nothing';
  return {
    command: {
      type: 'refuse-offer',
      actor: view.seat,
      offer: offer.id,
      reason: refusalSpeech(view, terms, weighing.trouble, remedy),
    },
    thought: think(`refuse.${key}`, {
      delegation: offer.by,
      before: weighing.before,
      utility: weighing.utility,
      level: weighing.level,
    }),
  };
}

function refusalSpeech(
  view: SeatView,
  terms: readonly Term[],
  trouble: Trouble | null,
  remedy: Remedy | null,
) {
  const at = trouble?.term ?? terms[0];
  if (at === undefined || trouble === null) return say(view, 'refuse.nothing');
  const about = {
    provision: provisionId(view, at.provision),
    option: optionId(view, at.provision, at.option),
  };
  if (trouble.kind === 'tie') {
    return say(view, 'refuse.tie', {
      ...about,
      provision2: provisionId(view, trouble.needs),
      option2: optionId(view, trouble.needs, trouble.wanted),
    });
  }
  if (trouble.kind === 'promised') {
    const given = optionId(view, at.provision, view.expected[at.provision] ?? -1);
    return say(view, 'refuse.promised', { ...about, wantedOption: given });
  }
  const elsewhere = remedy !== null && remedy.change.provision !== at.provision;
  if (trouble.kind === 'costly' && elsewhere) {
    return say(view, 'refuse.more', {
      ...about,
      provision2: provisionId(view, remedy.change.provision),
      option2: optionId(view, remedy.change.provision, remedy.change.option),
    });
  }
  const option =
    remedy !== null && !elsewhere
      ? remedy.change.option
      : alternative(view, at.provision, at.option);
  const wanted = optionId(view, at.provision, option);
  return say(view, trouble.kind === 'red-line' ? 'refuse.red-line' : 'refuse.costly', {
    ...about,
    wantedOption: wanted,
  });
}
