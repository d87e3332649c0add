declare module 'virtual:scenario-cards' {
  import type { Scenario } from '../scenario/schema.ts';
  import type { ScenarioCard } from './scenario-card.ts';

  export const cards: readonly ScenarioCard[];
  export const load: Readonly<Record<string, () => Promise<{ default: Scenario }>>>;
}
