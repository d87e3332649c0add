import type { Scenario } from '../scenario/schema.ts';
import type { Text } from '../scenario/text.ts';

/** What the gallery says of a scenario, without carrying the whole of it. */
export interface ScenarioCard {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly body: Text;
  readonly minutes: number;
  readonly difficulty: Scenario['difficulty'];
  readonly members: number;
  readonly observers: number;
  readonly provisions: number;
  readonly meetings: number;
  readonly hasTutorial: boolean;
}

export function cardOf(scenario: Scenario): ScenarioCard {
  const members = scenario.delegations.filter((d) => d.kind === 'member').length;
  return {
    id: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    body: scenario.body,
    minutes: scenario.minutes,
    difficulty: scenario.difficulty,
    members,
    observers: scenario.delegations.length - members,
    provisions: scenario.provisions.length,
    meetings: scenario.calendar.sessions.reduce((sum, s) => sum + s.meetings.length, 0),
    hasTutorial: scenario.tutorial.length > 0,
  };
}
