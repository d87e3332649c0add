import { CHAIR } from './command.ts';
import {
  type CommandRule,
  type Context,
  delegationOf,
  firstRefusal,
  inSession,
  knownOption,
  presentDelegation,
  presentMember,
  refuse,
} from './context.ts';
import { type Evolvers, withItem } from './evolver.ts';
import type { Model } from './model.ts';
import type { Refusal } from './refusal.ts';
import type { GameState } from './state.ts';

/** Time is scarce in the corridors too: so many contacts in a slot of the clock. */
export function contactsLeft(context: Context, actor: string): Refusal | null {
  const limit = context.parameters.informal.contactsPerSlot;
  const used = context.state.contacts[context.model.delegationIndex.get(actor) ?? -1] ?? 0;
  return used < limit ? null : refuse(context, 'contacts-used', 'informal-contacts', { limit });
}

export function spendContact(state: GameState, model: Model, by: string): readonly number[] {
  const index = model.delegationIndex.get(by) ?? -1;
  return withItem(state.contacts, index, (state.contacts[index] ?? 0) + 1);
}

function addressees(context: Context, actor: string, to: readonly string[]): Refusal | null {
  if (to.length === 0 || to.includes(actor)) {
    return refuse(context, 'partners-missing', 'form-of-command');
  }
  const stranger = to.find((id) => id !== CHAIR && delegationOf(context, id) === null);
  return stranger === undefined
    ? null
    : refuse(context, 'not-a-delegation', 'form-of-command', { actor: stranger });
}

export const sendMessage: CommandRule<'send-message'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentDelegation(context, command.actor),
      () => inSession(context),
      () => addressees(context, command.actor, command.to),
      () => contactsLeft(context, command.actor),
    ),
  happen: (run, { actor: by, to, text }) => run.emit({ type: 'message-sent', by, to, text }),
  candidates: (context, actor) =>
    [CHAIR, ...context.model.delegations.map((d) => d.id)]
      .filter((to) => to !== actor)
      .map((to) => ({ type: 'send-message', actor, to: [to], text: '…' })),
  open: ['to', 'text'],
};

export const shareRedLine: CommandRule<'share-red-line'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => addressees(context, command.actor, command.to),
      () => {
        if (command.options.length === 0)
          return refuse(context, 'options-missing', 'form-of-command');
        for (const option of command.options) {
          const unknown = knownOption(context, command.provision, option);
          if (unknown !== null) return unknown;
        }
        return null;
      },
      () => contactsLeft(context, command.actor),
    ),
  happen: (run, { actor: by, to, provision, options, reason }) =>
    run.emit({
      type: 'red-line-shared',
      by,
      to,
      provision,
      options,
      ...(reason === undefined ? {} : { reason }),
    }),
  candidates(context, actor) {
    const to = context.model.delegations.find((d) => d.id !== actor)?.id;
    if (to === undefined) return [];
    return context.model.provisions.flatMap((p) =>
      p.provision.options.map((option) => ({
        type: 'share-red-line' as const,
        actor,
        to: [to],
        provision: p.id,
        options: [option.id],
      })),
    );
  },
  open: ['to', 'options'],
};

export const contactEvolvers: Evolvers<'message-sent' | 'red-line-shared'> = {
  'message-sent': (state, { by }, model) => ({
    ...state,
    contacts: spendContact(state, model, by),
  }),
  'red-line-shared': (state, { by }, model) => ({
    ...state,
    contacts: spendContact(state, model, by),
  }),
};
