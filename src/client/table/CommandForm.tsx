import { useState } from 'react';
import type { CommandType } from '../../engine/command.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { commandOf, completed, type Draft, type FieldName, fieldsOf } from './command-fields.ts';
import { FieldControl } from './FieldControl.tsx';
import { domainOf } from './field-domain.ts';
import { likelyFor } from './likely-choices.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { useTable } from './table-context.ts';

/**
 * The form of any act, built from the commands that are legal now: it can offer nothing that the
 * rules forbid, and needs no knowledge of them.
 */
export function CommandForm({
  type,
  preset = {},
  submitLabel,
  onDone,
}: {
  readonly type: CommandType;
  readonly preset?: Readonly<Record<string, unknown>>;
  readonly submitLabel?: string;
  readonly onDone: () => void;
}) {
  const table = useTable();
  const { t, legal, send } = table;
  const [chosen, setChosen] = useState<Draft>(preset as Draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const domain = domainOf(table, type);
  const draft = completed(type, legal, chosen, domain, likelyFor(table));
  const fields = fieldsOf(type, legal, draft, domain);
  const command = commandOf(type, legal, draft);
  const choose = (name: FieldName, value: unknown) => setChosen({ ...draft, [name]: value });

  return (
    <form
      className="nt-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (command === null) return;
        const refused = send(command);
        setRefusal(refused);
        if (refused === null) onDone();
      }}
    >
      {fields.map((field) => (
        <FieldControl
          key={field.name}
          type={type}
          field={field}
          draft={draft}
          onChange={(value) => choose(field.name, value)}
        />
      ))}
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      <div className="dialog-foot">
        <button
          type="submit"
          className="button button--primary"
          aria-disabled={command === null || undefined}
        >
          {submitLabel ?? t(`table:action.${type}`)}
        </button>
      </div>
    </form>
  );
}
