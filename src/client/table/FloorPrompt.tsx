import { CommandForm } from './CommandForm.tsx';
import { likelyStatement } from './likely-choices.ts';
import { useTable } from './table-context.ts';

/** The floor is mine: a statement on a clause, or none. */
export function FloorPrompt() {
  const table = useTable();
  const { t, legal, send } = table;
  const yielding = legal.find(({ command }) => command.type === 'yield-floor')?.command;
  return (
    <>
      <CommandForm
        type="make-statement"
        preset={likelyStatement(table)}
        submitLabel={t('table:speak')}
        onDone={() => undefined}
      />
      {yielding !== undefined && (
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => send(yielding)}
        >
          {t('table:action.yield-floor')}
        </button>
      )}
    </>
  );
}
