import { loadScenario } from '../../scenario/load.ts';
import { keepScenario } from '../storage/own-scenarios.ts';
import type { OpenedFile } from './ScenarioProblems.tsx';

/** Keeps the scenario of a file on this device, or says what is wrong with it. */
export async function openScenarioFile(
  file: File,
): Promise<{ readonly key: string } | (OpenedFile & { readonly key?: undefined })> {
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { file: file.name, problems: [] };
  }
  const result = loadScenario(text);
  if ('problems' in result) {
    const errors = result.problems.filter(({ severity }) => severity === 'error');
    return { file: file.name, problems: errors };
  }
  return { key: await keepScenario(result.scenario) };
}
