import type { CommandType } from '../../engine/command.ts';
import type { Draft, FieldName } from './command-fields.ts';
import {
  amendmentValues,
  clauseName,
  proposalName,
  targetName,
  termsInWords,
  type Words,
} from './words.ts';

/** What a value of a field is called. */
export function valueLabel(
  words: Words,
  type: CommandType,
  field: FieldName,
  value: unknown,
  draft: Draft,
): string {
  const { t, names, view } = words;
  const id = String(value);
  switch (field) {
    case 'motion':
      return t(`rules:motions.${id}.title`);
    case 'subject':
      return t(`table:point.${id}.title`);
    case 'proposal':
      return proposalName(words, id);
    case 'target':
      return targetName(words, id);
    case 'amendment':
      return t('table:amendment-named', { ...amendmentValues(words, id) });
    case 'group':
      return names.group(id);
    case 'offer': {
      const offer = view.offers[id];
      return offer === undefined
        ? id
        : t('table:offer-named', {
            by: names.delegation(offer.by),
            terms: termsInWords(words, offer.terms),
          });
    }
    case 'parts':
      if (Array.isArray(value)) return value.map((p) => clauseName(words, String(p))).join(' · ');
      return clauseName(words, id);
    case 'provision':
      if (value !== null) return clauseName(words, id);
      return t(type === 'make-statement' ? 'table:general-statement' : 'table:whole-text');
    case 'option':
      if (value === null) return t('table:no-option');
      return names.option(String(draft.provision), id);
    case 'options':
      if (Array.isArray(value)) {
        return value.map((o) => names.option(String(draft.provision), String(o))).join(' · ');
      }
      return names.option(String(draft.provision), id);
    case 'stance':
      return value === null ? t('table:no-stance') : t(`table:stance.${id}`);
    case 'to':
    case 'invited':
      if (Array.isArray(value)) return value.map((d) => names.delegation(String(d))).join(' · ');
      return names.delegation(id);
    case 'side':
    case 'method':
    case 'choice':
    case 'extent':
      return t(`table:${field}.${id}`);
    case 'sustained':
      return t(value === true ? 'table:sustain' : 'table:deny');
    case 'length':
    case 'longest':
      return t('table:slots', { count: Number(value) });
    case 'perItem':
      return t('table:times', { count: Number(value) });
    default:
      return id;
  }
}

/** A sentence that explains a value, where its name does not say enough. */
export function valueHint(
  { t, names, view }: Words,
  field: FieldName,
  value: unknown,
  draft: Draft,
): string | null {
  const id = String(value);
  if (field === 'motion') return t(`rules:motions.${id}.text`);
  if (field === 'subject') return t(`table:point.${id}.text`);
  if (field === 'option') {
    const provision = view.scenario.provisions.find((p) => p.id === draft.provision);
    const option = provision?.options.find((o) => o.id === value);
    return option === undefined ? null : names.text(option.text);
  }
  return null;
}
