/**
 * Why something failed, in the words of whoever threw it. Node tries every address of a host and reports the failures
 * together, without words of their own. Shapes are asked for and not classes: what Node itself throws is of another
 * class in a test.
 */
export function reasonIn(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.map(reasonIn).join('; ');
  return 'message' in error ? String(error.message) : String(error);
}

/** The code of a failure, such as ECONNREFUSED or an SQLSTATE, or nothing. */
export function codeIn(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
