import { CommandForm } from './CommandForm.tsx';
import { useTable } from './table-context.ts';

/** The floor is mine: a statement on a clause, or none. */
export function FloorPrompt() {
  const { t, legal, send, view } = useTable();
  const yielding = legal.find(({ command }) => command.type === 'yield-floor')?.command;
  const item = view.meeting.item;
  const clause = view.clauses.find((c) => c.provision === item);
  return (
    <>
      <CommandForm
        type="make-statement"
        preset={clause === undefined ? {} : { provision: item, option: clause.option }}
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
