import type { TFunction } from 'i18next';
import { CHAIRS_DRAFT, type GameState, type Question } from '../../engine/state.ts';
import type { Names } from '../names.ts';

/** The question of a vote, as short as it can be said. */
export function questionWords(
  question: Question,
  view: GameState,
  names: Names,
  t: TFunction<'hall'>,
): string {
  switch (question.kind) {
    case 'amendment': {
      const amendment = view.amendments.find((one) => one.id === question.amendment);
      if (amendment === undefined) return t('question.amendment-unknown');
      return t('question.amendment', {
        article: names.article(amendment.provision),
        option: names.option(amendment.provision, amendment.option),
      });
    }
    case 'part':
      return t('question.part', {
        article: names.article(question.provision),
        provision: names.provision(question.provision),
      });
    case 'proposal': {
      if (question.proposal === CHAIRS_DRAFT) return t('question.draft');
      const sponsor = view.proposals.find((one) => one.id === question.proposal)?.sponsor;
      return t('question.proposal', { delegation: names.delegation(sponsor ?? '') });
    }
    case 'motion':
      return t(`question.motion.${question.motion}`);
    case 'appeal':
      return t('question.appeal');
  }
}
