import { loadScenario } from '../scenario/load.ts';
import { textIn } from '../scenario/text-in.ts';
import type { CommandModule } from './main.ts';
import { problemLines, worded } from './problem-lines.ts';
import { scenarioPath, textOfFile } from './scenario-file.ts';
import { EXIT, printJson } from './shell.ts';

/** `ad-referendum validate FILE`: says everything that is wrong with a scenario, and how to mend it. */
export const validate: CommandModule = {
  signature: { operands: ['file'], options: {} },
  async run(shell, { operands, switches }) {
    const file = scenarioPath(operands[0] ?? '');
    const result = loadScenario(await textOfFile(file));
    const problems = 'scenario' in result ? result.warnings : result.problems;
    const valid = 'scenario' in result;
    const code = valid ? EXIT.ok : EXIT.badInput;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const warnings = problems.length - errors;

    if (switches.has('json')) {
      const list = problems.map((problem) => worded(shell, file, problem));
      printJson(shell, { file, valid, errors, warnings, problems: list });
      return code;
    }
    for (const line of problemLines(shell, file, problems)) shell.complain(line);
    const counts = [
      ...(errors > 0 ? [shell.t('validate.errors', { count: errors })] : []),
      ...(warnings > 0 ? [shell.t('validate.warnings', { count: warnings })] : []),
    ].join(', ');
    if ('scenario' in result) {
      const { scenario } = result;
      shell.print(
        shell.t(counts === '' ? 'validate.valid' : 'validate.valid-with', {
          file,
          counts,
          title: textIn(scenario.title, shell.language),
          delegations: scenario.delegations.length,
          provisions: scenario.provisions.length,
        }),
      );
    } else shell.complain(shell.t('validate.invalid', { file, counts }));
    return code;
  },
};
