import type { CheckEvidence } from '../../analysis/evidence-values.ts';
import type { Tally } from '../../engine/state.ts';
import {
  actorList,
  clauseName,
  listOf,
  questionInWords,
  targetName,
  termsInWords,
  type Words,
} from '../table/words.ts';

type Line = readonly [key: string, values?: Readonly<Record<string, string | number>>];

/** What of the game explains an answer, as a sentence in the reader's language. */
export function evidenceInWords(words: Words, evidence: CheckEvidence): string {
  const [key, values] = lineOf(words, evidence);
  return words.t(`learning:evidence.${key}`, { ...values });
}

function lineOf(words: Words, evidence: CheckEvidence): Line {
  const { names, t } = words;
  const clause = (provision: string) => clauseName(words, provision);
  const clauses = (provisions: readonly string[]) => listOf(words, provisions.map(clause));
  const clauseAndOption = (e: { readonly provision: string; readonly option: string }) => ({
    provision: clause(e.provision),
    option: names.option(e.provision, e.option),
  });

  switch (evidence.key) {
    case 'adopted-by-consensus': {
      const { present, aside } = evidence.values;
      return aside.length === 0
        ? [evidence.key, { count: present }]
        : ['adopted-with-aside', { count: aside.length, delegations: actorList(words, aside) }];
    }
    case 'adopted-by-vote':
      return [evidence.key, figures(evidence.values.tally)];
    case 'failed': {
      const { why, objectors } = evidence.values;
      return [`failed.${why}`, { delegations: actorList(words, objectors) }];
    }
    case 'clauses-in-silence':
    case 'agreed-for-now': {
      const { provisions } = evidence.values;
      return [evidence.key, { count: provisions.length, provisions: clauses(provisions) }];
    }
    case 'objection-to-whole': {
      const { by, end } = evidence.values;
      return [`${evidence.key}.${end ?? 'open'}`, { delegations: actorList(words, by) }];
    }
    case 'objection-to-clause': {
      const { by, end, provision } = evidence.values;
      const values = { delegations: actorList(words, by), provision: clause(provision) };
      return [`${evidence.key}.${end ?? 'open'}`, values];
    }
    case 'exhausted': {
      const { attempts, vote } = evidence.values;
      return vote === null
        ? [evidence.key, { count: attempts }]
        : ['exhausted-then-voted', figures(vote)];
    }
    case 'never-exhausted':
      return [evidence.key];
    case 'vote':
    case 'vote-with-abstentions': {
      const { question, tally } = evidence.values;
      return [
        `${evidence.key}.${tally.carried ? 'carried' : 'lost'}`,
        { ...figures(tally), question: questionInWords(words, question) },
      ];
    }
    case 'amendments-in-order': {
      const { first, second } = evidence.values;
      return [evidence.key, { first: targetName(words, first), second: targetName(words, second) }];
    }
    case 'amendment-before-text':
      return [evidence.key, { amendment: targetName(words, evidence.values.amendment) }];
    case 'amendment-fell': {
      const { amendment, because } = evidence.values;
      return [
        evidence.key,
        { amendment: targetName(words, amendment), because: targetName(words, because) },
      ];
    }
    case 'part-voted': {
      const { provision, kept } = evidence.values;
      return [`${evidence.key}.${kept ? 'kept' : 'deleted'}`, { provision: clause(provision) }];
    }
    case 'division-decided': {
      const { by, provisions, carried } = evidence.values;
      const values = { by: names.delegation(by), provisions: clauses(provisions) };
      return [`${evidence.key}.${carried ? 'carried' : 'lost'}`, values];
    }
    case 'motion-decided': {
      const { by, motion, carried } = evidence.values;
      const values = { by: names.delegation(by), motion: t(`rules:motions.${motion}.title`) };
      return [`${evidence.key}.${carried ? 'carried' : 'lost'}`, values];
    }
    case 'bracketed': {
      const { by, lifted } = evidence.values;
      const values = { by: names.delegation(by), ...clauseAndOption(evidence.values) };
      return [`${evidence.key}.${lifted ? 'lifted' : 'stayed'}`, values];
    }
    case 'stood-aside': {
      const { by, adopted } = evidence.values;
      return [
        `${evidence.key}.${adopted ? 'adopted' : 'open'}`,
        { delegations: actorList(words, by) },
      ];
    }
    case 'promise-kept':
    case 'promise-broken': {
      const { by, credibility } = evidence.values;
      const values = { by: names.delegation(by), ...clauseAndOption(evidence.values) };
      if (credibility === null) return [evidence.key, values];
      const hundredths = (share: number) => Math.round(share * 100);
      return [
        `${evidence.key}-credibility`,
        { ...values, from: hundredths(credibility.from), to: hundredths(credibility.to) },
      ];
    }
    case 'package': {
      const { parties, terms } = evidence.values;
      return [
        evidence.key,
        { delegations: actorList(words, parties), terms: termsInWords(words, terms) },
      ];
    }
    case 'in-force': {
      const { threshold, year } = evidence.values;
      return [evidence.key, { threshold, count: year }];
    }
    case 'not-in-force':
      return [evidence.key, { ...evidence.values }];
    case 'clause-as-in-reality':
    case 'clause-ended':
      return [
        `${evidence.key}.${evidence.values.adopted ? 'adopted' : 'draft'}`,
        clauseAndOption(evidence.values),
      ];
    case 'clause-unlike-reality': {
      const { provision, adopted, reality } = evidence.values;
      return [
        `${evidence.key}.${adopted ? 'adopted' : 'draft'}`,
        { ...clauseAndOption(evidence.values), reality: names.option(provision, reality) },
      ];
    }
  }
}

function figures({ yes, no, abstain, needed, base }: Tally): Record<string, number> {
  return { yes, no, abstain, needed, base };
}
