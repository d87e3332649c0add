import { alpha2ToAlpha3 } from 'i18n-iso-countries';
import type { Delegation } from '../../scenario/schema.ts';

/** Words that initials leave out. */
const SMALL = /^(of|the|and|for|on|in|against)$/i;

/**
 * Two to six letters for a small placard: ISO 3166 alpha-3 for a state; else an acronym as it is
 * written, or the initials of the English name, so that "Council of Europe" reads CE.
 */
export function delegationCode(delegation: Delegation): string {
  const { iso2, name } = delegation;
  if (iso2 !== undefined) return alpha2ToAlpha3(iso2) ?? iso2;
  const words = name.en.split(/[\s()-]+/).filter((word) => word !== '' && !SMALL.test(word));
  const [first = name.en] = words;
  if (words.length > 1) {
    return words
      .map((word) => word.charAt(0).toUpperCase())
      .join('')
      .slice(0, 4);
  }
  return first.length <= 6 && first === first.toUpperCase()
    ? first
    : first.slice(0, 4).toUpperCase();
}
