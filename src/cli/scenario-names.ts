import type { Scenario } from '../scenario/schema.ts';
import { textIn } from '../scenario/text-in.ts';

/** Names of a scenario's things in one language; an id that is unknown stands for itself. */
export interface Names {
  readonly delegation: (id: string) => string;
  readonly provision: (id: string) => string;
  readonly option: (provision: string, id: string) => string;
}

export function namesIn(scenario: Scenario, language: string): Names {
  const provisionOf = (id: string) => scenario.provisions.find((one) => one.id === id);
  return {
    delegation(id) {
      const delegation = scenario.delegations.find((one) => one.id === id);
      return delegation === undefined ? id : textIn(delegation.name, language);
    },
    provision(id) {
      const provision = provisionOf(id);
      if (provision === undefined) return id;
      return `${provision.article} ${textIn(provision.title, language)}`;
    },
    option(provision, id) {
      const option = provisionOf(provision)?.options.find((one) => one.id === id);
      return option === undefined ? id : textIn(option.label, language);
    },
  };
}
