/** A phrase about a number, in the forms that a language has for it. `Intl.PluralRules` says which is meant; one that is missing is `other`. */
export interface Plural extends Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> {
  readonly other: string
}
