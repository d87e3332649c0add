import type { CommandType } from '../../engine/command.ts';
import { commandOf, fieldsOf } from './command-fields.ts';
import { domainOf } from './field-domain.ts';
import { useTable } from './table-context.ts';

/** Does the act at once where there is nothing to choose, otherwise opens its form. */
export function ActionButton({ type }: { readonly type: CommandType }) {
  const table = useTable();
  const { t, legal, send, openForm } = table;
  const fields = fieldsOf(type, legal, {}, domainOf(table, type));
  return (
    <button
      type="button"
      className="nt-action"
      data-act={type}
      aria-haspopup={fields.length > 0 ? 'dialog' : undefined}
      onClick={() => {
        const command = fields.length === 0 ? commandOf(type, legal, {}) : null;
        if (command === null) openForm(type);
        else send(command);
      }}
    >
      <strong>
        {t(`table:action.${type}`)}
        {fields.length > 0 && '…'}
      </strong>
      <span className="small muted">{t(`table:action-help.${type}`)}</span>
    </button>
  );
}
