import { useId } from 'react';
import type { CommandType } from '../../engine/command.ts';
import type { Draft, Field } from './command-fields.ts';
import { DelegationPicker } from './DelegationPicker.tsx';
import { valueHint, valueLabel } from './field-labels.ts';
import { OptionFacts } from './OptionFacts.tsx';
import { TermsEditor } from './TermsEditor.tsx';
import { TextComposer } from './TextComposer.tsx';
import { useTable } from './table-context.ts';

/** More values than this become a list to open instead of buttons to scan. */
const MOST_RADIOS = 7;

interface Props {
  readonly type: CommandType;
  readonly field: Field;
  readonly draft: Draft;
  readonly onChange: (value: unknown) => void;
}

/** One choice of a form, as fits what is chosen. Every one works with the keyboard alone. */
export function FieldControl({ type, field, draft, onChange }: Props) {
  const { t } = useTable();
  const { name, kind } = field;
  const label = t(`table:field.${name === 'text' && isWholeText(type) ? 'whole-text' : name}`);
  if (kind === 'written')
    return <Written type={type} field={field} draft={draft} label={label} onChange={onChange} />;
  if (kind === 'many')
    return <Many type={type} field={field} draft={draft} label={label} onChange={onChange} />;
  const many = field.values.length > MOST_RADIOS || name === 'provision';
  const Control = many ? OneOfMany : OneOfFew;
  return <Control type={type} field={field} draft={draft} label={label} onChange={onChange} />;
}

type Labelled = Props & { readonly label: string };

export function isWholeText(type: CommandType): boolean {
  return type === 'table-draft' || type === 'submit-proposal';
}

function Written({ type, field, draft, label, onChange }: Labelled) {
  const { t } = useTable();
  const id = useId();
  if (field.name === 'terms') {
    return <TermsEditor terms={draft.terms} partners={draft.to} onChange={onChange} />;
  }
  if (field.name === 'text' && isWholeText(type)) {
    return (
      <TextComposer
        label={label}
        text={draft.text}
        complete={type === 'submit-proposal'}
        onChange={onChange}
      />
    );
  }
  const value = typeof draft[field.name] === 'string' ? String(draft[field.name]) : '';
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {field.name === 'name' ? (
        <input
          id={id}
          className="input"
          maxLength={80}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea
          id={id}
          className="textarea"
          rows={3}
          maxLength={2000}
          value={value}
          placeholder={type === 'send-message' ? undefined : t('table:own-words-optional')}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}

function Many({ type, field, draft, label, onChange }: Labelled) {
  const table = useTable();
  const chosen = Array.isArray(draft[field.name]) ? (draft[field.name] as readonly unknown[]) : [];
  const values = field.values.flat();
  if (field.name === 'to' || field.name === 'invited') {
    return (
      <DelegationPicker
        label={label}
        among={values.map(String)}
        chosen={chosen.map(String)}
        onChange={onChange}
      />
    );
  }
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {values.map((value) => (
        <label key={String(value)} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...chosen, value]
                  : chosen.filter((other) => other !== value),
              )
            }
          />
          <span>{valueLabel(table, type, field.name, value, draft)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function OneOfMany({ type, field, draft, label, onChange }: Labelled) {
  const table = useTable();
  const id = useId();
  const chosen = JSON.stringify(draft[field.name] ?? null);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        value={chosen}
        onChange={(event) => onChange(JSON.parse(event.target.value))}
      >
        {field.values.map((value) => (
          <option key={JSON.stringify(value)} value={JSON.stringify(value)}>
            {valueLabel(table, type, field.name, value, draft)}
          </option>
        ))}
      </select>
    </div>
  );
}

function OneOfFew({ type, field, draft, label, onChange }: Labelled) {
  const table = useTable();
  const group = useId();
  const short =
    field.values.length <= 4 &&
    field.name !== 'option' &&
    field.name !== 'motion' &&
    field.name !== 'subject';
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <div className={short ? 'nt-radios nt-radios--row' : 'nt-radios'}>
        {field.values.map((value) => {
          const hint = valueHint(table, field.name, value, draft);
          return (
            <label key={JSON.stringify(value)} className="choice">
              <input
                type="radio"
                name={group}
                checked={JSON.stringify(draft[field.name] ?? null) === JSON.stringify(value)}
                onChange={() => onChange(value)}
              />
              <span>
                <span>{valueLabel(table, type, field.name, value, draft)}</span>
                {field.name === 'option' && typeof value === 'string' && (
                  <OptionFacts provision={String(draft.provision)} option={value} />
                )}
                {hint !== null && <span className="nt-hint small muted">{hint}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
