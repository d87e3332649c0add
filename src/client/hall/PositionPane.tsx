import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameState } from '../../engine/state.ts';
import type { Names } from '../names.ts';
import { PositionMap } from './PositionMap.tsx';

interface PositionPaneProps {
  readonly view: GameState;
  readonly names: Names;
  /** The provision before the committee, followed until the reader chooses another. */
  readonly provision: string | null;
  onSelect(delegation: string): void;
}

/** The position map of the provision before the committee, or of one the reader chooses. */
export function PositionPane({ view, names, provision, onSelect }: PositionPaneProps) {
  const { t } = useTranslation('hall');
  const [chosen, setChosen] = useState<string | null>(null);
  const selectId = useId();
  const shown = chosen ?? provision ?? view.scenario.provisions[0]?.id;
  if (shown === undefined) return null;
  return (
    <div className="hall-pane">
      <div className="pane-choice">
        <label htmlFor={selectId}>{t('choose-provision')}</label>
        <select id={selectId} value={shown} onChange={(event) => setChosen(event.target.value)}>
          {view.scenario.provisions.map(({ id }) => (
            <option key={id} value={id}>
              {names.article(id)} {names.provision(id)}
            </option>
          ))}
        </select>
      </div>
      <PositionMap view={view} names={names} provision={shown} onSelect={onSelect} headed={false} />
    </div>
  );
}
