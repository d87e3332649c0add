import { useState } from 'react';
import type { CommandType } from '../../engine/command.ts';
import { whyNot } from '../../engine/legal.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { useTable } from './table-context.ts';

/** Acts that are not possible now. Each says on demand which rule forbids it and what would do. */
export function ForbiddenActs({ types }: { readonly types: readonly CommandType[] }) {
  const { t } = useTable();
  if (types.length === 0) return null;
  return (
    <details className="nt-fold nt-forbidden">
      <summary>{t('table:not-now', { count: types.length })}</summary>
      <ul>
        {types.map((type) => (
          <li key={type}>
            <ForbiddenAct type={type} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ForbiddenAct({ type }: { readonly type: CommandType }) {
  const { t, view, seat } = useTable();
  const [asked, setAsked] = useState(false);
  // Asked only on demand: the answer for every act after every event would be wasted work.
  const refusal = asked ? whyNot(view, seat, type) : null;
  return (
    <details onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>{t(`table:action.${type}`)}</summary>
      {asked && refusal !== null && <RefusalNotice refusal={refusal} />}
      {asked && refusal === null && <p className="small muted">{t('table:nothing-to-choose')}</p>}
    </details>
  );
}
