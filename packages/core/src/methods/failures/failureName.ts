/** A failure as tables name it: with its contact point, since the same thing may fail at several. */
export function failureName(one: { readonly failure: string; readonly contactPoint: string }): string {
  return one.contactPoint === '' ? one.failure : `${one.failure} (${one.contactPoint})`;
}
