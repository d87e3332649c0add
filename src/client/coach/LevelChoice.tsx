import { useTranslation } from 'react-i18next';
import { COACH_LEVELS } from '../../analysis/coach/level.ts';
import { ChoiceField } from '../settings/ChoiceField.tsx';
import type { Coaching } from './coach-context.ts';

/** How much the coach says, to be changed at any moment. */
export function LevelChoice({ coaching }: { readonly coaching: Coaching }) {
  const { t } = useTranslation('coach');
  return (
    <ChoiceField
      legend={t('level')}
      {...(coaching.level === 'off' ? { hint: t('level-hint') } : {})}
      value={coaching.level}
      choices={COACH_LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }))}
      onChoose={coaching.setLevel}
    />
  );
}
