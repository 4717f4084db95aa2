/** The list with what is at this place and what comes after it in each other's places. */
export function swapped<T>(list: readonly T[], at: number): readonly T[] {
  return list.flatMap((each, place) => {
    if (place === at) return list.slice(at + 1, at + 2);
    return place === at + 1 ? list.slice(at, at + 1) : [each];
  });
}
