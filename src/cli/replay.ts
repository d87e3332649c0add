import { audit } from '../analysis/audit.ts';
import { readGameFile } from '../analysis/game-file.ts';
import { hashEvents } from '../engine/event-hash.ts';
import { modelOf } from '../engine/model.ts';
import { standingInWords } from './certificate-words.ts';
import { faultOf, unlawful } from './game-file-fault.ts';
import type { CommandModule } from './main.ts';
import { textOfFile } from './scenario-file.ts';
import { EXIT, printJson } from './shell.ts';

/** `ad-referendum replay GAMEFILE`: checks a saved game and says where it stands. */
export const replay: CommandModule = {
  signature: { operands: ['game'], options: {} },
  async run(shell, { operands, switches }) {
    const file = operands[0] ?? '';
    const text = await textOfFile(file);
    const read = readGameFile(text);
    if ('problem' in read) throw faultOf(file, text, read.problem);
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
