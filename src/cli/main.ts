import { isLanguage } from '../locales/languages.ts';
import { nearestFirst } from '../scenario/nearest.ts';
import { type Arguments, readArguments, type Signature, type UsageFault } from './arguments.ts';
import { EXIT, InputFault, LANGUAGE_NAMES, openShell, printJson, type Shell } from './shell.ts';

/** A command of the program. Its help is `help.<name>` in `cli.json`. */
export interface CommandModule {
  readonly signature: Signature;
  /** @returns the exit code */
  readonly run: (shell: Shell, given: Arguments) => Promise<number>;
}

// Loaded when called for, so that `--help` does not wait for the engine.
const commands: Readonly<Record<string, () => Promise<CommandModule>>> = {
  validate: async () => (await import('./validate.ts')).validate,
  simulate: async () => (await import('./simulate.ts')).simulate,
  solve: async () => (await import('./solve.ts')).solve,
  replay: async () => (await import('./replay.ts')).replay,
  backtest: async () => (await import('./backtest.ts')).backtest,
  tournament: async () => (await import('./tournament.ts')).tournament,
  bench: async () => (await import('./bench.ts')).bench,
};

async function main(line: readonly string[]): Promise<number> {
  const [name, ...rest] = line;
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) return withoutCommand(line);

  const module = await load();
  const read = readArguments(rest, module.signature);
  if ('fault' in read) {
    const shell = await openShell();
    shell.complain(faultInWords(shell, read.fault));
    shell.complain(shell.t('usage.see', { command: `ad-referendum ${name} --help` }));
    return EXIT.usage;
  }
  const { texts, switches } = read.arguments;
  const shell = await shellFor(texts.lang);
  if (shell === null) return EXIT.usage;
  if (switches.has('help')) {
    shell.print(shell.t(`help.${name}`, { languages: LANGUAGE_NAMES }));
    return EXIT.ok;
  }
  try {
    return await module.run(shell, read.arguments);
  } catch (fault) {
    if (!(fault instanceof InputFault)) throw fault;
    report(shell, fault, switches.has('json'));
    return EXIT.badInput;
  }
}

/** `ad-referendum`, `ad-referendum --help`, or a command that does not exist. */
async function withoutCommand(line: readonly string[]): Promise<number> {
  const read = readArguments(line, { operands: [], options: { version: 'switch' } });
  const wanted = 'arguments' in read ? read.arguments : null;
  const shell = await shellFor(wanted?.texts.lang);
  if (shell === null) return EXIT.usage;
  if (wanted?.switches.has('help') === true) {
    shell.print(shell.t('help.main', { languages: LANGUAGE_NAMES }));
    return EXIT.ok;
  }
  if (wanted?.switches.has('version') === true) {
    const { default: about } = await import('../../package.json', { with: { type: 'json' } });
    shell.print(about.version);
    return EXIT.ok;
  }
  const name = line.find((one) => !one.startsWith('-'));
  if ('fault' in read && name === undefined) {
    shell.complain(faultInWords(shell, read.fault));
  } else if (name !== undefined) {
    const known = nearestFirst(name, Object.keys(commands));
    shell.complain(shell.t('usage.unknown-command', { command: name, known }));
  }
  shell.complain(shell.t('help.main', { languages: LANGUAGE_NAMES }));
  return EXIT.usage;
}

async function shellFor(wanted: string | undefined): Promise<Shell | null> {
  if (wanted === undefined) return openShell();
  const language = wanted.toLowerCase();
  if (isLanguage(language)) return openShell(language);
  const shell = await openShell();
  shell.complain(
    shell.t('usage.unknown-language', { language: wanted, languages: LANGUAGE_NAMES }),
  );
  return null;
}

function faultInWords({ t }: Shell, { key, values }: UsageFault): string {
  // A missing operand is named as the help of that language names it.
  const operand =
    key === 'missing-operand' ? t(`usage.operands.${values.operand}`) : values.operand;
  return t(`usage.${key}`, { ...values, operand });
}

function report(shell: Shell, fault: InputFault, json: boolean): void {
  const message = shell.t(`faults.${fault.key}.message`, { ...fault.values });
  const remedy = shell.t(`faults.${fault.key}.remedy`, { ...fault.values });
  shell.complain(message);
  shell.complain(remedy);
  if (json) printJson(shell, { error: { ...fault.values, code: fault.key, message, remedy } });
}

// `ad-referendum ... | head` closes the pipe early: that is the reader's right, not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

process.exitCode = await main(process.argv.slice(2));
