/** Of what size the numbers of a document's issues are. */
export interface Sizes {
  /** Enough of them are known to tell. */
  readonly tell: boolean;
  /** A number so near to one of them that it may be another, and no year. */
  isNear(number: number): boolean;
  /** Right behind or before one of them. */
  isBeside(number: number): boolean;
}

/** So many numbers tell of what size the others are. */
const ENOUGH = 3;
/** By so much of a known number another one may be smaller or larger. */
const NEAR = 0.1;
const BESIDE = 3;
const isYear = (number: number): boolean => number >= 1900 && number < 2100;

/** What these numbers tell of others. They are put in order once, for a document may ask for each of its lines. */
export function sizesOf(numbers: Iterable<number>): Sizes {
  const known = [...numbers].sort((a, b) => a - b);
  const first = (fits: (one: number) => boolean): number | undefined => {
    let [from, to] = [0, known.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (fits(known[middle] ?? 0)) to = middle;
      else from = middle + 1;
    }
    return known[from];
  };
  return {
    tell: known.length >= ENOUGH,
    isNear: (number) => {
      const one = first((each) => each * (1 + NEAR) >= number);
      return one !== undefined && one - number <= one * NEAR && !isYear(number);
    },
    isBeside: (number) => (first((each) => each >= number - BESIDE) ?? Number.POSITIVE_INFINITY) <= number + BESIDE,
  };
}
