import type { Reason } from '../engine/command.ts';
import type { EventOf, GameEvent } from '../engine/event.ts';
import type { Model } from '../engine/model.ts';
import { CHAIRS_DRAFT, type GameState } from '../engine/state.ts';
import { type Beliefs, believing, believingCondition } from './beliefs.ts';
import { ENOUGH_OBJECTIONS } from './consensus.ts';
import { figuresIn, needIn } from './figures.ts';
import type { Tone } from './impression.ts';
import { consensusAsked, standingText } from './standing.ts';

/** What everybody learns from a public event. `before` is the state in which it happened. */
export function learning(
  beliefs: Beliefs,
  model: Model,
  before: GameState,
  event: GameEvent,
): Beliefs {
  switch (event.type) {
    case 'statement-made':
      return learningFromStatement(beliefs, model, event);
    case 'brackets-placed': {
      const standing = clauseOption(before, event.provision);
      const resisted = about(beliefs, model, event.by, event.provision, standing, 'resists');
      return about(resisted, model, event.by, event.provision, event.option, 'wants');
    }
    case 'brackets-lifted': {
      const standing = clauseOption(before, event.provision);
      return about(beliefs, model, event.by, event.provision, standing, 'bears');
    }
    case 'amendment-proposed':
      return about(beliefs, model, event.by, event.provision, event.option, 'wants');
    case 'amendment-co-sponsored': {
      const amendment = before.amendments.find((a) => a.id === event.amendment);
      if (amendment === undefined) return beliefs;
      return about(beliefs, model, event.by, amendment.provision, amendment.option, 'wants');
    }
    case 'objected':
      return learningFromObjection(beliefs, model, before, event);
    case 'consensus-failed':
      return learningFromSilence(beliefs, model, before, event);
    default:
      return beliefs;
  }
}

function learningFromStatement(
  beliefs: Beliefs,
  model: Model,
  event: EventOf<'statement-made'>,
): Beliefs {
  const { by, provision, option, stance, reason } = event;
  const needed = learningNeed(beliefs, model, by, reason);
  if (needed !== beliefs) return needed;
  const figures = figuresIn(model, reason);
  if (figures !== null) {
    const at = model.delegationIndex.get(by) ?? -1;
    return at < 0 ? beliefs : { ...beliefs, figures: beliefs.figures.with(at, figures) };
  }
  if (provision === null || option === null || stance === null) return beliefs;
  if (isTie(reason)) return learningFromTie(beliefs, model, by, reason);
  const tone: Tone =
    stance === 'support'
      ? 'wants'
      : stance === 'can-live-with'
        ? 'bears'
        : isFirm(reason)
          ? 'refuses'
          : 'resists';
  const heard = about(beliefs, model, by, provision, option, tone);
  return wanting(heard, model, by, provision, reason);
}

function learningFromObjection(
  already: Beliefs,
  model: Model,
  before: GameState,
  event: EventOf<'objected'>,
): Beliefs {
  const { by, provision, reason } = event;
  const beliefs = learningNeed(already, model, by, reason);
  const target = consensusAsked(before)?.target;
  const whole = target?.kind === 'proposal';
  const option = target?.kind === 'clause' ? target.option : clauseOption(before, provision);
  if (isTie(reason)) return learningFromTie(beliefs, model, by, reason);
  // Whoever stops the whole text for a clause without a word more will hardly take that clause.
  const firm = isFirm(reason) || (whole && reason === undefined);
  const held = about(beliefs, model, by, provision, option, firm ? 'refuses' : 'resists');
  const heard = wanting(held, model, by, provision, reason);
  const wanted = event.reason?.values.wantedOption;
  if (!whole || typeof wanted !== 'string' || !isNear(event.reason)) return heard;
  const p = model.provisionIndex.get(provision) ?? -1;
  const text = standingText(before, model).with(
    p,
    model.provisions[p]?.optionIndex.get(wanted) ?? -1,
  );
  const welcome = { by: model.delegationIndex.get(by) ?? -1, text };
  return { ...heard, welcomed: [...heard.welcomed, welcome] };
}

/** Whoever gave its figures may say later how much it takes for it to join. */
function learningNeed(
  beliefs: Beliefs,
  model: Model,
  by: string,
  reason: Reason | undefined,
): Beliefs {
  const need = needIn(reason);
  const at = model.delegationIndex.get(by) ?? -1;
  const known = beliefs.figures[at] ?? null;
  if (need === null || known === null) return beliefs;
  return { ...beliefs, figures: beliefs.figures.with(at, { ...known, need }) };
}

/** Those who kept silent when others objected could have lived with the text. */
function learningFromSilence(
  beliefs: Beliefs,
  model: Model,
  before: GameState,
  event: EventOf<'consensus-failed'>,
): Beliefs {
  const target = consensusAsked(before)?.target;
  if (target === undefined) return beliefs;
  const against = event.objections.map((o) => model.delegationIndex.get(o.by) ?? -1);
  const objectors = new Set(against);
  // Where many objected, the rest may have left it to them.
  const silent =
    target.kind === 'clause' && against.length >= ENOUGH_OBJECTIONS
      ? []
      : model.members.filter((d) => before.present[d] === true && !objectors.has(d));
  if (target.kind === 'proposal') {
    if (target.proposal !== CHAIRS_DRAFT) return beliefs;
    const text = standingText(before, model);
    const learned = text.reduce((known, option, p) => passing(known, silent, p, option), beliefs);
    return { ...learned, attempts: [...learned.attempts, { text, against, silent }] };
  }
  const p = model.provisionIndex.get(target.provision) ?? -1;
  return passing(beliefs, silent, p, model.provisions[p]?.optionIndex.get(target.option) ?? -1);
}

/** Beliefs after these delegations let a formulation pass. */
function passing(beliefs: Beliefs, silent: readonly number[], p: number, option: number): Beliefs {
  const row = beliefs.heard[p];
  const bits = beliefs.passed[p];
  if (silent.length === 0 || row === undefined || bits === undefined || option < 0) return beliefs;
  const heard = row.slice();
  const passed = bits.slice();
  for (const d of silent) {
    passed[d] = (passed[d] ?? 0) | (1 << option);
    const known = heard[d] ?? null;
    const refusal = known?.refusal[option] ?? 0;
    if (known === null || refusal <= 0.1) continue;
    heard[d] = { ...known, refusal: known.refusal.with(option, refusal * 0.25) };
  }
  return {
    ...beliefs,
    heard: beliefs.heard.with(p, heard),
    passed: beliefs.passed.with(p, passed),
  };
}

function learningFromTie(beliefs: Beliefs, model: Model, by: string, reason: Reason): Beliefs {
  const { provision, option, provision2, option2 } = reason.values;
  const p = model.provisionIndex.get(String(provision)) ?? -1;
  const q = model.provisionIndex.get(String(provision2)) ?? -1;
  const condition = {
    by: model.delegationIndex.get(by) ?? -1,
    provision: p,
    option: model.provisions[p]?.optionIndex.get(String(option)) ?? -1,
    needs: q,
    wanted: model.provisions[q]?.optionIndex.get(String(option2)) ?? -1,
  };
  if (condition.by < 0 || condition.option < 0 || condition.wanted < 0) return beliefs;
  const tied = believingCondition(beliefs, condition);
  return believing(tied, model, condition.by, q, condition.wanted, 'bears');
}

/** What a reason says would do instead. */
function wanting(
  beliefs: Beliefs,
  model: Model,
  by: string,
  provision: string,
  reason: Reason | undefined,
): Beliefs {
  const wanted = reason?.values.wantedOption;
  if (typeof wanted !== 'string') return beliefs;
  const p = model.provisionIndex.get(provision) ?? -1;
  const known = beliefs.heard[p]?.[model.delegationIndex.get(by) ?? -1] ?? null;
  return about(beliefs, model, by, provision, wanted, known === null ? 'wants' : 'bears');
}

function isFirm(reason: Reason | undefined): boolean {
  return reason?.key.includes('.red-line') === true;
}

function isNear(reason: Reason | undefined): boolean {
  return reason?.key.includes('.near') === true;
}

function isTie(reason: Reason | undefined): reason is Reason {
  return reason?.key.includes('.tie') === true;
}

function about(
  beliefs: Beliefs,
  model: Model,
  by: string,
  provision: string,
  option: string,
  tone: Tone,
): Beliefs {
  const p = model.provisionIndex.get(provision) ?? -1;
  const o = model.provisions[p]?.optionIndex.get(option) ?? -1;
  return believing(beliefs, model, model.delegationIndex.get(by) ?? -1, p, o, tone);
}

function clauseOption(state: GameState, provision: string): string {
  return state.clauses.find((clause) => clause.provision === provision)?.option ?? '';
}
