import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CHAIR } from '../engine/command.ts';
import type { GameState } from '../engine/state.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Text } from '../scenario/text.ts';
import { textIn } from '../scenario/text-in.ts';
import { useGame } from './store/game-store.ts';

/** What the things of a scenario are called in the reader's language. Unknown ids name themselves. */
export interface Names {
  /** A delegation's name; the Chair's, for the Chair. */
  delegation(id: string): string;
  /** The short label of a formulation. */
  option(provision: string, option: string): string;
  /** The title of a provision, for example "Human rights". */
  provision(id: string): string;
  /** The article of a provision as people cite it, for example "Art. 6(2)". */
  article(id: string): string;
  group(id: string): string;
  groupShort(id: string): string;
  meeting(id: string): string;
  text(text: Text): string;
}

/** What scenario files quote as a typewriter would. */
const QUOTED = /"([^"]*)"/g;

/** `groups` are those formed during the game, whose names the players wrote. */
export function namesFor(
  scenario: Scenario,
  language: string,
  groups: GameState['groups'] = [],
): Names {
  const text = (value: Text) => textIn(value, language).replace(QUOTED, '“$1”');
  const delegations = new Map(scenario.delegations.map((d) => [d.id, text(d.name)]));
  delegations.set(CHAIR, text(scenario.chair.name));
  const provisions = new Map(scenario.provisions.map((p) => [p.id, p]));
  const formed = new Map(groups.flatMap((g) => (g.name === null ? [] : [[g.id, g.name] as const])));
  const groupNames = new Map(scenario.groups.map((g) => [g.id, g]));
  const meetings = new Map(
    scenario.calendar.sessions.flatMap((s) => s.meetings).map((m) => [m.id, text(m.title)]),
  );
  return {
    delegation: (id) => delegations.get(id) ?? id,
    option: (provision, option) => {
      const found = provisions.get(provision)?.options.find((o) => o.id === option);
      // Sentences put a label in quotation marks: its own are those within others.
      return found === undefined ? option : textIn(found.label, language).replace(QUOTED, '‘$1’');
    },
    provision: (id) => {
      const found = provisions.get(id);
      return found === undefined ? id : text(found.title);
    },
    article: (id) => provisions.get(id)?.article ?? id,
    group: (id) => {
      const found = groupNames.get(id);
      return found === undefined ? (formed.get(id) ?? id) : text(found.name);
    },
    groupShort: (id) => {
      const found = groupNames.get(id);
      return found === undefined ? (formed.get(id) ?? id) : text(found.short);
    },
    meeting: (id) => meetings.get(id) ?? id,
    text,
  };
}

const NOTHING: Names = {
  delegation: (id) => id,
  option: (_provision, option) => option,
  provision: (id) => id,
  article: (id) => id,
  group: (id) => id,
  groupShort: (id) => id,
  meeting: (id) => id,
  text: (text) => text.en,
};

/** Names for the game that is open, or for the scenario given. */
export function useNames(scenario?: Scenario): Names {
  const { i18n } = useTranslation();
  const game = useGame();
  const from = scenario ?? game?.scenario;
  const groups = scenario === undefined ? game?.view.groups : undefined;
  const language = i18n.language;
  return useMemo(
    () => (from === undefined ? NOTHING : namesFor(from, language, groups)),
    [from, language, groups],
  );
}
