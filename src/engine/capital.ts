import { contactsLeft, spendContact } from './contacts.ts';
import {
  type CommandRule,
  delegationOf,
  firstRefusal,
  inSession,
  knownProvision,
  presentMember,
  type Run,
  refuse,
} from './context.ts';
import type { Evolvers } from './evolver.ts';
import { draw } from './random.ts';
import type { CapitalState } from './state.ts';

const NOTHING: CapitalState = { asked: [], answered: [], lifted: [] };

export const askCapital: CommandRule<'ask-capital'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => knownProvision(context, command.provision),
      () =>
        context.state.capital[command.actor]?.asked.includes(command.provision) === true
          ? refuse(context, 'capital-already-asked', 'capital', { provision: command.provision })
          : null,
      // What it costs is time on the telephone that the corridors then lack, and nobody sees it.
      () => contactsLeft(context, command.actor),
    ),
  happen: (run, command) =>
    run.emit({ type: 'capital-asked', by: command.actor, provision: command.provision }),
  candidates: (context, actor) =>
    context.model.provisions.map((p) => ({ type: 'ask-capital', actor, provision: p.id })),
};

/**
 * Capitals answer overnight: at the opening of a meeting every question still open is answered.
 * What a capital may lift, and how likely, is written in the scenario.
 */
export function answersFromCapital(run: Run): void {
  for (const { id } of run.model.delegations) {
    const capital = run.state.capital[id];
    if (capital === undefined) continue;
    for (const provision of capital.asked) {
      if (capital.answered.includes(provision)) continue;
      const yields = delegationOf(run, id)?.delegation.positions[provision]?.capital;
      const granted = draw(run.state.random).value < (yields?.likelihood ?? 0);
      const lifted = granted && yields !== undefined ? yields.lifts : [];
      run.emit({ type: 'capital-answered', by: id, provision, lifted });
    }
  }
}

export const capitalEvolvers: Evolvers<'capital-asked' | 'capital-answered'> = {
  'capital-asked': (state, event, model) => {
    const capital = state.capital[event.by] ?? NOTHING;
    const asked = { ...capital, asked: [...capital.asked, event.provision] };
    return {
      ...state,
      contacts: spendContact(state, model, event.by),
      capital: { ...state.capital, [event.by]: asked },
    };
  },
  'capital-answered': (state, event) => {
    const capital = state.capital[event.by] ?? NOTHING;
    const lifted = event.lifted.map((option) => `${event.provision}/${option}`);
    return {
      ...state,
      random: draw(state.random).next,
      capital: {
        ...state.capital,
        [event.by]: {
          ...capital,
          answered: [...capital.answered, event.provision],
          lifted: [...capital.lifted, ...lifted],
        },
      },
    };
  },
};
