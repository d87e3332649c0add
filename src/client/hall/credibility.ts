/** How far a delegation's word is trusted, for people. The number stands beside it. */
export type CredibilityWord = 'high' | 'fair' | 'low' | 'spent';

export function credibilityWord(credibility: number): CredibilityWord {
  if (credibility >= 0.75) return 'high';
  if (credibility >= 0.5) return 'fair';
  return credibility >= 0.25 ? 'low' : 'spent';
}
