import { blocNamed, MOST_BLOCS, usualBlocs } from '../analysis/blocs.ts';
import type { Bloc } from '../analysis/frontier.ts';
import { readGameFile } from '../analysis/game-file.ts';
import { solveAt, solve as solved } from '../analysis/solution.ts';
import type { GameEvent } from '../engine/event.ts';
import { evolve } from '../engine/evolve.ts';
import { initialState } from '../engine/game.ts';
import { type Model, modelOf } from '../engine/model.ts';
import { nearestFirst } from '../scenario/nearest.ts';
import type { Scenario } from '../scenario/schema.ts';
import { faultOf } from './game-file-fault.ts';
import type { CommandModule } from './main.ts';
import { scenarioNamed, textOfFile } from './scenario-file.ts';
import { EXIT, InputFault, printJson } from './shell.ts';
import { solutionDocument } from './solve/document.ts';
import { type Moment, measured } from './solve/measured.ts';
import { solutionInWords } from './solve/words.ts';

/** `ad-referendum solve SCENARIO`: which texts could be adopted, and what stands in the way. */
export const solve: CommandModule = {
  signature: { operands: ['scenario'], options: { blocs: 'text', game: 'text', at: 'count' } },
  async run(shell, { operands, texts, counts, switches }) {
    if (counts.at !== undefined && texts.game === undefined) {
      throw new InputFault('moment-without-game', { at: counts.at });
    }
    const given = await scenarioNamed(operands[0] ?? '', shell);
    const moment = texts.game === undefined ? null : await momentOf(texts.game, given, counts.at);
    const model = modelOf(moment?.state.scenario ?? given);
    const blocs = texts.blocs === undefined ? usualBlocs(model) : blocsNamed(model, texts.blocs);
    const timed = measured(() =>
      moment === null ? solved(model, { blocs }) : solveAt(moment.state, { blocs }),
    );
    if (switches.has('json')) printJson(shell, solutionDocument(model, timed, moment));
    else for (const line of solutionInWords(shell, model, timed, moment)) shell.print(line);
    return EXIT.ok;
  },
};

/**
 * A saved game after so many of its events, all of them unless told.
 * @throws InputFault where the file is no sound game of the scenario or has fewer events
 */
async function momentOf(
  file: string,
  scenario: Scenario,
  upTo: number | undefined,
): Promise<Moment> {
  const text = await textOfFile(file);
  const read = readGameFile(text);
  if ('problem' in read) throw faultOf(file, text, read.problem);
  const { game } = read;
  if (game.scenario.id !== scenario.id) {
    const values = { file, scenario: game.scenario.id, given: scenario.id };
    throw new InputFault('game-of-another-scenario', values);
  }
  const events: readonly GameEvent[] = game.events;
  if (upTo === undefined) return { state: read.state, at: events.length, events: events.length };
  if (upTo > events.length) {
    throw new InputFault('game-too-short', { file, at: upTo, count: events.length });
  }
  const state = events.slice(0, upTo).reduce(evolve, initialState(game.scenario));
  return { state, at: upTo, events: events.length };
}

/** @throws InputFault where a name is unknown, or there are too few or too many */
function blocsNamed(model: Model, list: string): Bloc[] {
  const ids = [...new Set(list.split(',').map((id) => id.trim()))].filter((id) => id !== '');
  if (ids.length < 2 || ids.length > MOST_BLOCS) {
    throw new InputFault('how-many-blocs', { count: ids.length });
  }
  return ids.map((id) => {
    const bloc = blocNamed(model, id);
    if (bloc !== null) return bloc;
    const { groups, delegations } = model.scenario;
    const known = nearestFirst(
      id,
      [...groups, ...delegations].map((one) => one.id),
    );
    throw new InputFault('no-such-bloc', { name: id, known });
  });
}
