import type { CommandType } from '../../engine/command.ts';
import { useTable } from './table-context.ts';

/** Acts that concern one clause, in the order in which they are offered. */
const ON_A_CLAUSE: readonly CommandType[] = [
  'ask-agreement',
  'place-brackets',
  'lift-brackets',
  'propose-amendment',
  'reserve-position',
  'lift-reservation',
  'ask-bridging',
  'ask-capital',
];

/** What can be done now about this clause, one step away from its text. */
export function ClauseActions({ provision }: { readonly provision: string }) {
  const { t, legal, openForm, names } = useTable();
  const possible = ON_A_CLAUSE.filter((type) =>
    legal.some(({ command }) => command.type === type && provisionOf(command) === provision),
  );
  if (possible.length === 0) return null;
  return (
    <fieldset className="nt-clause-actions">
      <legend className="visually-hidden">
        {t('table:act-on', { provision: names.provision(provision) })}
      </legend>
      {possible.map((type) => (
        <button
          key={type}
          type="button"
          className="button button--quiet button--small"
          onClick={() => openForm(type, { provision })}
        >
          {t(`table:action.${type}`)}
        </button>
      ))}
    </fieldset>
  );
}

function provisionOf(command: object): unknown {
  return 'provision' in command ? command.provision : undefined;
}
