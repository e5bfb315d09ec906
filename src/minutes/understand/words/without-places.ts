interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * The text with a blank instead of what stands at each of the places, which are in the order of the text and do not
 * meet. In one go: a line may hold a hundred thousand numbers.
 */
export function withoutPlaces(text: string, places: readonly Place[]): string {
  let at = 0;
  let rest = '';
  for (const { from, to } of places) {
    rest += `${text.slice(at, from)} `;
    at = to;
  }
  return rest + text.slice(at);
}
