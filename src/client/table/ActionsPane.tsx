import { useId } from 'react';
import { CHAIR } from '../../engine/command.ts';
import { ActionButton } from './ActionButton.tsx';
import { ACTION_GROUPS, type ActionGroup } from './action-groups.ts';
import { ForbiddenActs } from './ForbiddenActs.tsx';
import { type IconName, TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';

const ICONS: Readonly<Record<ActionGroup, IconName>> = {
  chair: 'procedure',
  floor: 'floor',
  text: 'text',
  procedure: 'rule',
  corridors: 'corridors',
};

/** Everything that may be done now, one step away; what may not be done says why. */
export function ActionsPane() {
  const { t, legal, seat } = useTable();
  const groups = (Object.keys(ACTION_GROUPS) as ActionGroup[]).filter(
    (group) => (group === 'chair') === (seat === CHAIR),
  );
  const possible = new Set(legal.map(({ command }) => command.type));
  const heading = useId();
  return (
    <section className="nt-actions" data-tutorial="actions" aria-labelledby={heading}>
      <h2 id={heading} className="visually-hidden">
        {t('table:tab.act')}
      </h2>
      {groups.map((group) => {
        const now = ACTION_GROUPS[group].filter((type) => possible.has(type));
        const not = ACTION_GROUPS[group].filter((type) => !possible.has(type));
        return (
          <fieldset key={group} className="nt-action-group" aria-labelledby={`${heading}-${group}`}>
            <h3 id={`${heading}-${group}`}>
              <TableIcon name={ICONS[group]} />
              {t(`table:group.${group}`)}
            </h3>
            {now.length === 0 && <p className="muted small">{t('table:nothing-now')}</p>}
            {now.length > 0 && (
              <ul className="nt-action-list">
                {now.map((type) => (
                  <li key={type}>
                    <ActionButton type={type} />
                  </li>
                ))}
              </ul>
            )}
            <ForbiddenActs types={not} />
          </fieldset>
        );
      })}
    </section>
  );
}
