import { codeIn, type Page } from './pages.ts';

/** Names that stand in capitals in code and are no variables of the environment. */
const OTHERS = new Set(['OWNER', 'NAME', 'SIGTERM', 'FREQ', 'MONTHLY', 'BYDAY', 'POST', 'RRULE', 'FSYNC', 'FILE']);

/** Every variable of the environment that a page names: `NAME`, `NAME=…`, with the page. */
export function variablesIn(of: Page): readonly (readonly [string, string])[] {
  const names = codeIn(of).flatMap((code) =>
    [...code.matchAll(/(?:^|\s)([A-Z][A-Z_]{3,})(?==|$)/g)].map(([, name = '']) => name),
  );
  return [...new Set(names)].filter((name) => !OTHERS.has(name)).map((name) => [of.path, name] as const);
}
