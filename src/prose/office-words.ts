/**
 * Offices by what they are in every language, each as a regular expression for its forms in one. Of two that match at a
 * place the first in the list is meant: `prime minister` stands before `minister`.
 */
export interface OfficeWords {
  offices: readonly (readonly [Office, string])[];
  /** What makes an office one of another time or rank: `former`, `deputy`. */
  notNow: string;
  /** What may stand between a name and an office behind it: `the`. */
  articles: string;
}

export type Office =
  | 'prime minister'
  | 'foreign minister'
  | 'minister'
  | 'secretary-general'
  | 'president'
  | 'chancellor'
  | 'governor'
  | 'mayor'
  | 'monarch'
  | 'ruler'
  | 'senator'
  | 'general'
  | 'ambassador'
  | 'spokesperson';
