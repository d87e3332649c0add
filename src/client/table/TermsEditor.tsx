import { useId } from 'react';
import type { Terms } from '../../engine/command.ts';
import { EffectNote } from './EffectNote.tsx';
import { OptionFacts } from './OptionFacts.tsx';
import { PartnerStances } from './PartnerStances.tsx';
import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';

/** The terms of a package: which formulation of which clause all parties would support. */
export function TermsEditor({
  terms: given,
  partners,
  onChange,
}: {
  readonly terms: unknown;
  readonly partners: unknown;
  readonly onChange: (terms: Terms) => void;
}) {
  const { t, names, view } = useTable();
  const id = useId();
  const terms = termsFrom(given);
  const others = Array.isArray(partners) ? partners.map(String) : [];
  const free = view.scenario.provisions.filter(
    (p, index) =>
      !terms.some((term) => term.provision === p.id) && view.clauses[index]?.status !== 'deleted',
  );
  return (
    <fieldset className="field nt-terms">
      <legend>{t('table:field.terms')}</legend>
      {terms.map((term, at) => {
        const provision = view.scenario.provisions.find((p) => p.id === term.provision);
        return (
          <div key={term.provision} className="nt-term">
            <label htmlFor={`${id}${at}`}>
              {t('table:clause-name', {
                article: names.article(term.provision),
                title: names.provision(term.provision),
              })}
            </label>
            <div className="nt-term-choice">
              <select
                id={`${id}${at}`}
                className="select"
                value={term.option}
                onChange={(event) =>
                  onChange(
                    terms.map((other) =>
                      other === term ? { ...term, option: event.target.value } : other,
                    ),
                  )
                }
              >
                {provision?.options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {names.text(option.label)}
                  </option>
                ))}
              </select>
              <button
                type="button"
                className="button button--quiet button--icon"
                aria-label={t('table:drop-term', { article: names.article(term.provision) })}
                onClick={() => onChange(terms.filter((other) => other !== term))}
              >
                <TableIcon name="close" />
              </button>
            </div>
            <OptionFacts provision={term.provision} option={term.option} />
            <PartnerStances term={term} partners={others} />
          </div>
        );
      })}
      {free.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}add`}>{t('table:add-term')}</label>
          <select
            id={`${id}add`}
            className="select"
            value=""
            onChange={(event) => {
              const provision = event.target.value;
              const clause = view.clauses.find((c) => c.provision === provision);
              if (clause !== undefined) onChange([...terms, { provision, option: clause.option }]);
            }}
          >
            <option value="">{t('table:choose-clause')}</option>
            {free.map((provision) => (
              <option key={provision.id} value={provision.id}>
                {t('table:clause-name', {
                  article: provision.article,
                  title: names.text(provision.title),
                })}
              </option>
            ))}
          </select>
        </div>
      )}
      {terms.length > 0 && <EffectNote terms={terms} />}
    </fieldset>
  );
}

function termsFrom(given: unknown): Terms {
  return Array.isArray(given) ? (given as Terms) : [];
}
