import { Expand, Shrink, Table2, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export const HALL_PANES = ['hall', 'positions', 'votes'] as const;
export type HallPane = (typeof HALL_PANES)[number];

interface HallBarProps {
  readonly panes: readonly HallPane[];
  readonly pane: HallPane;
  onPane(pane: HallPane): void;
  /** Null where it can't be chosen. */
  readonly asTable: boolean | null;
  onTable(): void;
  readonly byGroup: boolean | null;
  onGroup(): void;
  readonly full: boolean | null;
  onFull(): void;
}

/** What of the room is shown, and how. */
export function HallBar(props: HallBarProps) {
  const { panes, pane, onPane, asTable, byGroup, full } = props;
  const { t } = useTranslation('hall');
  return (
    <div className="hall-bar">
      {panes.length > 1 && (
        <fieldset className="hall-panes">
          <legend className="visually-hidden">{t('panes')}</legend>
          {panes.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={one === pane}
              onClick={() => onPane(one)}
            >
              {t(`pane.${one}`)}
            </button>
          ))}
        </fieldset>
      )}
      <div className="hall-switches">
        <Switch on={byGroup} name={t('by-group')} onChange={props.onGroup}>
          <UsersRound aria-hidden="true" />
        </Switch>
        <Switch on={asTable} name={t('as-table')} onChange={props.onTable}>
          <Table2 aria-hidden="true" />
        </Switch>
        <Switch on={full} name={t('full-screen')} onChange={props.onFull}>
          {full === true ? <Shrink aria-hidden="true" /> : <Expand aria-hidden="true" />}
        </Switch>
      </div>
    </div>
  );
}

interface SwitchProps {
  readonly on: boolean | null;
  readonly name: string;
  onChange(): void;
  readonly children: ReactNode;
}

function Switch({ on, name, onChange, children }: SwitchProps) {
  if (on === null) return null;
  return (
    <button
      type="button"
      className="chip hall-switch"
      aria-pressed={on}
      aria-label={name}
      title={name}
      onClick={onChange}
    >
      {children}
    </button>
  );
}
