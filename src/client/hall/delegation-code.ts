import { alpha2ToAlpha3 } from 'i18n-iso-countries';
import type { Delegation } from '../../scenario/schema.ts';

/**
 * Two to four letters for a small placard: ISO 3166 alpha-3 for a state, else the capitals of the
 * English name, so that "Council of Europe" reads CE.
 */
export function delegationCode(delegation: Delegation): string {
  const { iso2, name } = delegation;
  if (iso2 !== undefined) return alpha2ToAlpha3(iso2) ?? iso2;
  const words = name.en.split(/[\s()-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const initials = words.map((word) => word.charAt(0)).join('');
  return (words.length < 2 ? name.en : initials).replaceAll(/\s/g, '').slice(0, 4).toUpperCase();
}
