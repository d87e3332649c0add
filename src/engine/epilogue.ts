import { certifyFailure } from './certificate.ts';
import {
  type CommandRule,
  type Context,
  firstRefusal,
  onlyTheChair,
  presentMember,
  quorumToOpen,
  type Run,
  refuse,
} from './context.ts';
import type { Evolvers } from './evolver.ts';
import { draw } from './random.ts';
import type { Epilogue, TextById } from './state.ts';
import { liftedBy, redLinesCrossed, utilityOf, vectorOf } from './utility.ts';

export const explainPosition: CommandRule<'explain-position'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () =>
        context.state.stage === 'explanations'
          ? null
          : refuse(context, 'nothing-to-explain-yet', 'order-of-business', {}, ['explain-vote']),
      () =>
        context.state.explained.includes(command.actor)
          ? refuse(context, 'already-explained', 'conduct-of-voting')
          : null,
    ),
  happen: (run, { actor: by, text, reason }) =>
    run.emit({
      type: 'position-explained',
      by,
      ...(text === undefined ? {} : { text }),
      ...(reason === undefined ? {} : { reason }),
    }),
  candidates: (_context, actor) => [{ type: 'explain-position', actor }],
  open: ['text'],
};

export const endGame: CommandRule<'end-game'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () =>
        context.state.stage === 'explanations' || nobodyComes(context)
          ? null
          : refuse(context, 'no-outcome-yet', 'order-of-business', {}, ['close-meeting']),
    ),
  happen(run) {
    if (run.state.outcome === null) certifyFailure(run, 'time', 'quorum', null);
    const { outcome } = run.state;
    if (outcome?.outcome === 'adopted') {
      const epilogue = epilogueOf(run, outcome.text);
      if (epilogue !== null) run.emit({ type: 'epilogue-written', epilogue });
    }
    run.emit({ type: 'game-ended' });
  },
  candidates: (_context, actor) => [{ type: 'end-game', actor }],
};

/** The next meeting can't be opened for want of a quorum: the Chair need not wait for ever. */
function nobodyComes(context: Context): boolean {
  const { stage, meeting } = context.state;
  return stage !== 'ended' && meeting.status === 'closed' && quorumToOpen(context) !== null;
}

/**
 * Who signs, who ratifies and when the text enters into force. Estimated for play: a state signs
 * the more readily the further the text lies above what no treaty is worth to it, hardly ever
 * across its red line; a signatory ratifies, and a non-signatory accedes, with a yearly chance
 * that grows the same way.
 */
function epilogueOf(run: Run, text: TextById): Epilogue | null {
  const { epilogue } = run.model.scenario;
  if (epilogue === undefined) return null;
  let random = run.state.random;
  const chance = (probability: number): boolean => {
    const { value, next } = draw(random);
    random = next;
    return value < probability;
  };
  const vector = vectorOf(run.model, text);
  const states = run.model.members.flatMap((index) => {
    const delegation = run.model.delegations[index];
    if (delegation === undefined) return [];
    const lifted = liftedBy(run.state, run.model, delegation.id);
    const crossed = redLinesCrossed(delegation, vector, lifted).length > 0;
    const { reservation } = delegation.delegation;
    const above = (utilityOf(delegation, vector) - reservation) / Math.max(0.05, 1 - reservation);
    return [{ id: delegation.id, goodwill: crossed ? 0 : Math.min(1, Math.max(0, above)) }];
  });
  const signed = states.filter((s) => chance(0.05 + 0.85 * s.goodwill)).map((s) => s.id);
  const ratified: { by: string; year: number }[] = [];
  const done = new Set<string>();
  for (let year = 1; year <= epilogue.years; year++) {
    for (const { id, goodwill } of states) {
      if (done.has(id)) continue;
      const yearly = signed.includes(id) ? 0.06 + 0.24 * goodwill : 0.08 * goodwill;
      if (chance(yearly)) {
        done.add(id);
        ratified.push({ by: id, year });
      }
    }
  }
  const { threshold: rule } = epilogue;
  const threshold =
    typeof rule === 'number' ? rule : (rule.byOption[text[rule.provision] ?? ''] ?? 1);
  const world = Math.max(epilogue.states ?? 0, states.length);
  const needed = Math.ceil((threshold * states.length) / world);
  return { signed, ratified, threshold, needed, inForce: ratified[needed - 1]?.year ?? null };
}

export const epilogueEvolvers: Evolvers<'position-explained' | 'epilogue-written' | 'game-ended'> =
  {
    'position-explained': (state, { by }) => ({ ...state, explained: [...state.explained, by] }),
    'epilogue-written': (state, { epilogue }) => ({ ...state, epilogue }),
    'game-ended': (state) => ({
      ...state,
      stage: 'ended',
      meeting: { ...state.meeting, status: 'closed' },
    }),
  };
