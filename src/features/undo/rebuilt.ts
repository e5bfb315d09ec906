import { slotOf } from '../../core/marker.ts';
import type { Touch } from '../../core/reader.ts';
import type { Ruling } from '../../core/ruling.ts';
import type { Looked } from '../../decisions/looked.ts';
import * as say from './texts.ts';

const TOLD = /^minutes:(\d{4}-\d\d-\d\d)$/;

/**
 * What VCs decided on an issue, as far as our own comments on it still tell: the memory of it may have been lost with
 * the database. Ours by marker and author; of their words nothing is read, since maintainers may have edited them. A
 * label is nobody's to tell in this way.
 */
export function rebuilt({ issue, history }: Looked): readonly Ruling[] {
  const own = history.filter(({ who, what }) => who.ours && what === 'commented');
  return own.flatMap((touch) => {
    const meeting = TOLD.exec(slotOf(touch.text ?? '') ?? '')?.[1];
    return meeting ? [rulingOf(issue.number, meeting, { touch, undone: undoneIn(own, meeting) })] : [];
  });
}

function rulingOf(
  issue: number,
  meeting: string,
  { touch, undone }: { readonly touch: Touch; readonly undone: Ruling['undone'] },
): Ruling {
  const words = say.wordsLost();
  const about = { issue, meeting, words, link: say.seeAbove(), because: say.rebuilt(), source: null };
  return { ...about, decided: 'resolved', did: 'closed', label: null, approval: null, at: touch.at, undone };
}

function undoneIn(own: readonly Touch[], meeting: string): Ruling['undone'] {
  const told = own.find(({ text }) => slotOf(text ?? '') === `undo:${meeting}`);
  return told ? { by: say.somebody(), at: told.at } : null;
}
