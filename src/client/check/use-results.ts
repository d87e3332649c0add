import { useEffect, useState } from 'react';
import type { PersonResult } from '../../analysis/check-results.ts';
import { checkRows } from '../../analysis/knowledge-check.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Text } from '../../scenario/text.ts';
import { scenarioOf, shippedCards } from '../scenarios.ts';
import type { SavedCheck } from '../storage/checks.ts';
import { type ResultFileProblem, readResultFile } from './read-result-file.ts';

/** A file of results that was added, or refused. */
export type ResultFile =
  | { readonly file: string; readonly people: readonly PersonResult[] }
  | { readonly file: string; readonly problem: ResultFileProblem };

/** The checks of the games saved in this browser; null until they are read. */
export function useStoredResults():
  | readonly (PersonResult & { readonly source: Scenario })[]
  | null {
  const [results, setResults] = useState<
    readonly (PersonResult & { readonly source: Scenario })[] | null
  >(null);
  useEffect(() => {
    let gone = false;
    void stored().then((found) => {
      if (!gone) setResults(found);
    });
    return () => {
      gone = true;
    };
  }, []);
  return results;
}

async function stored() {
  const checks = await savedChecks();
  return checks.map(({ scenario, check }) => ({
    scenario: scenario.id,
    attempt: check.attempt,
    rows: checkRows(scenario.knowledgeCheck, check),
    source: scenario,
  }));
}

async function savedChecks(): Promise<readonly SavedCheck[]> {
  try {
    const { listChecks } = await import('../storage/checks.ts');
    return await listChecks();
  } catch {
    // Where the browser forbids storage there is nothing of its own to sum; files still work.
    return [];
  }
}

export async function readFile(file: File): Promise<ResultFile> {
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { file: file.name, problem: { code: 'unreadable' } };
  }
  return { file: file.name, ...readResultFile(text) };
}

/** What a scenario and its questions are called, as far as this browser knows them. */
export interface ResultNames {
  title(scenario: string): Text | null;
  question(scenario: string, question: string): Text | null;
}

/** Names from the scenarios given, and from the shipped ones for ids that are theirs. */
export function useResultNames(ids: readonly string[], known: readonly Scenario[]): ResultNames {
  const [shipped, setShipped] = useState<readonly Scenario[]>([]);
  const wanted = shippedCards
    .map(({ id }) => id)
    .filter((id) => ids.includes(id) && !known.some((scenario) => scenario.id === id))
    .join(' ');
  useEffect(() => {
    let gone = false;
    const fetched = wanted
      .split(' ')
      .filter((id) => id !== '')
      .map(scenarioOf);
    void Promise.allSettled(fetched).then((settled) => {
      if (gone) return;
      setShipped(
        settled.flatMap((one) =>
          one.status === 'fulfilled' && one.value !== null ? [one.value] : [],
        ),
      );
    });
    return () => {
      gone = true;
    };
  }, [wanted]);
  const find = (id: string) => [...known, ...shipped].find((scenario) => scenario.id === id);
  return {
    title: (scenario) => find(scenario)?.title ?? null,
    question: (scenario, question) =>
      find(scenario)?.knowledgeCheck.find(({ id }) => id === question)?.question ?? null,
  };
}
