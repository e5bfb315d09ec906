/** An affine map of the plane, as PDF writes it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];
/** The map that moves nothing. */
export const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** First `n`, then `m`. */
export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** Six numbers, from an array, a typed array or an object with the keys 0 to 5. */
export function matrixOf(value: unknown): Matrix {
  const parts = typeof value === 'object' && value !== null ? Object.values(value).map(Number) : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = parts;
  return [a, b, c, d, e, f];
}
