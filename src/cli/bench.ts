import { type BenchReport, measure, QUICK, THOROUGH } from './bench/measure.ts';
import { type Cell, columns } from './columns.ts';
import type { CommandModule } from './main.ts';
import { scenarioNamed } from './scenario-file.ts';
import { EXIT, printJson, type Shell } from './shell.ts';

/** What the design asks for; a figure that misses its target is shown, and fails nothing. */
const TARGETS = { ratio: 20, newYorkCpuSeconds: 3, firstStepsCpuMilliseconds: 50 } as const;

/** `ad-referendum bench`: how fast the rules are here, beside boardgame.io on the same machine. */
export const bench: CommandModule = {
  signature: { operands: [], options: { quick: 'switch' } },
  async run(shell, { switches }) {
    const large = await scenarioNamed('new-york-2024', shell);
    const small = await scenarioNamed('first-steps', shell);
    const solved = await scenarioNamed('vienna-2024', shell);
    const report = await measure(large, small, solved, switches.has('quick') ? QUICK : THOROUGH);
    if (switches.has('json')) printJson(shell, { ...report, targets: TARGETS });
    else for (const line of inWords(shell, report)) shell.print(line);
    return EXIT.ok;
  },
};

function* inWords(shell: Shell, report: BenchReport): Generator<string> {
  const { t, number } = shell;
  const { machine, engine, game, recordLength, solver } = report;
  yield t('bench.machine', { ...machine });
  if (!report.thorough) yield t('bench.quick');
  yield '';
  const figure = (value: number | null, digits: number, unit: string): Cell => ({
    right: value === null ? '—' : t(`bench.units.${unit}`, { value: number(value, digits) }),
  });
  const target = (key: string, value: number, met: boolean | null): Cell => {
    if (met === null) return '';
    return `${t(`bench.${key}`, { value })} ${t(met ? 'bench.met' : 'bench.missed')}`;
  };
  const least = (wanted: number, value: number | null): Cell =>
    target('at-least', wanted, value === null ? null : value >= wanted);
  const below = (wanted: number, value: number): Cell => target('below', wanted, value < wanted);
  const peer = engine.peer;
  const named = { scenario: solver.scenario, texts: number(solver.texts) };
  yield* columns([
    [t('bench.engine'), figure(engine.eventsPerSecond, 0, 'events')],
    [t('bench.evolve'), figure(engine.evolveEventsPerSecond, 0, 'events')],
    [
      t('bench.peer', { version: peer?.version ?? '' }),
      figure(peer?.movesPerSecond ?? null, 0, 'moves'),
    ],
    [t('bench.peer-production'), figure(peer?.productionMovesPerSecond ?? null, 0, 'moves')],
    [t('bench.ratio'), figure(engine.ratio, 1, 'times'), least(TARGETS.ratio, engine.ratio)],
    [t('bench.ratio-production'), figure(engine.productionRatio, 1, 'times')],
    [
      t('bench.new-york', { events: number(game.newYorkEvents) }),
      figure(game.newYorkCpuSeconds, 2, 'seconds'),
      below(TARGETS.newYorkCpuSeconds, game.newYorkCpuSeconds),
    ],
    [
      t('bench.first-steps', { events: number(game.firstStepsEvents) }),
      figure(game.firstStepsCpuMilliseconds, 1, 'milliseconds'),
      below(TARGETS.firstStepsCpuMilliseconds, game.firstStepsCpuMilliseconds),
    ],
    [t('bench.at-100'), figure(recordLength.at100, 2, 'microseconds')],
    [t('bench.at-10000'), figure(recordLength.at10000, 2, 'microseconds')],
    [t('bench.solver-first', named), figure(solver.firstMs, 1, 'milliseconds')],
    [t('bench.solver', named), figure(solver.solverMs, 1, 'milliseconds')],
    [t('bench.brute-force', named), figure(solver.bruteForceMs, 1, 'milliseconds')],
    [
      t('bench.solver-ratio'),
      figure(solver.ratio, 1, 'times'),
      t(solver.sameAnswers ? 'bench.same-answers' : 'bench.other-answers'),
    ],
  ]);
  if (peer === null) {
    yield '';
    yield t('bench.no-peer');
  }
}
