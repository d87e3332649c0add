import { type Audit, audit } from '../analysis/audit.ts';
import { readGameFile } from '../analysis/game-file.ts';
import type { GameEvent } from '../engine/event.ts';
import { hashEvents } from '../engine/event-hash.ts';
import { modelOf } from '../engine/model.ts';
import { checkScenario } from '../scenario/load.ts';
import { standingInWords } from './certificate-words.ts';
import type { CommandModule } from './main.ts';
import { textOfFile } from './scenario-file.ts';
import { EXIT, InputFault, printJson } from './shell.ts';

/** `ad-referendum replay GAMEFILE`: checks a saved game and says where it stands. */
export const replay: CommandModule = {
  signature: { operands: ['game'], options: {} },
  async run(shell, { operands, switches }) {
    const file = operands[0] ?? '';
    const text = await textOfFile(file);
    const read = readGameFile(text);
    if ('problem' in read) {
      const { code, ...values } = read.problem;
      if (code === 'not-json') throw new InputFault('game-not-json', { file, ...placeIn(text) });
      if (code === 'damaged' || code === 'event') throw damage(file, text);
      throw new InputFault(`game-${code}`, { file, ...values });
    }
    const { game } = read;
    const { state, fault, commands } = audit(game.scenario, game.events);
    if (fault !== null) throw unlawful(file, game.events.length, fault);

    const { name, scenario, seed, seat, events } = game;
    if (switches.has('json')) {
      const meeting = modelOf(scenario).meetings[state.meeting.index];
      printJson(shell, {
        file,
        name,
        scenario: scenario.id,
        seed,
        seat,
        events: events.length,
        commands: commands.length,
        fingerprint: hashEvents(events),
        stage: state.stage,
        meeting: meeting === undefined ? null : { id: meeting.id, status: state.meeting.status },
        outcome: state.outcome,
        epilogue: state.epilogue,
      });
      return EXIT.ok;
    }
    shell.print(
      shell.t('replay.sound', {
        file,
        count: events.length,
        commands: shell.number(commands.length),
        fingerprint: hashEvents(events),
      }),
    );
    for (const line of standingInWords(shell, state, { name, seat, seed })) shell.print(line);
    return EXIT.ok;
  },
};

/** Where a text ceases to be JSON, as far as the parser tells. Counted from 1. */
function placeIn(text: string): { line: number; column: number } {
  let at = text.length;
  try {
    JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    if (position !== undefined) at = Number(position);
  }
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The checksum says that something was changed; the rules may say what. */
function damage(file: string, text: string): InputFault {
  const { scenario: data, events } = JSON.parse(text) as {
    readonly scenario: unknown;
    readonly events: readonly GameEvent[];
  };
  const loaded = checkScenario(data);
  if ('problems' in loaded) {
    const first = loaded.problems.find(({ severity }) => severity === 'error');
    return new InputFault('game-damaged-scenario', { file, place: first?.pathText ?? '' });
  }
  const { fault } = audit(loaded.scenario, events);
  return fault === null
    ? new InputFault('game-damaged', { file })
    : unlawful(file, events.length, fault);
}

function unlawful(file: string, count: number, fault: NonNullable<Audit['fault']>): InputFault {
  const { at, event, why, refusal } = fault;
  return new InputFault(`game-${why}`, {
    file,
    // People count from 1; so does the record on the screen.
    at: at + 1,
    count,
    event,
    sound: at,
    refusal: refusal?.code ?? '',
    rule: refusal === null ? '' : `${refusal.ruleSet} ${refusal.number}`,
  });
}
