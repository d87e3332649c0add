import { useId } from 'react';

interface Props<T extends string> {
  readonly legend: string;
  readonly hint?: string;
  readonly value: T;
  readonly choices: readonly {
    readonly value: T;
    readonly label: string;
    readonly lang?: string;
  }[];
  readonly onChoose: (value: T) => void;
}

/** One choice of a few, all in sight. */
export function ChoiceField<T extends string>({
  legend,
  hint,
  value,
  choices,
  onChoose,
}: Props<T>) {
  const name = useId();
  const hintId = useId();
  return (
    <fieldset className="field" aria-describedby={hint === undefined ? undefined : hintId}>
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="choice" lang={choice.lang}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
