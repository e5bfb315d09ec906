import type { Fault } from '../../config/loaded.ts';
import type { Annotation } from '../../core/action.ts';
import * as say from './texts.ts';

/** Faults where they are in the file; GitHub takes no more than so many in one go. */
export function annotationsOf(faults: readonly Fault[], path: string): readonly Annotation[] {
  return faults
    .slice(0, say.MOST_FAULTS)
    .map((fault) => ({ path, line: fault.line, column: fault.column, message: say.annotation(fault) }));
}
