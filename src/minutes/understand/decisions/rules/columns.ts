import type { Statement } from '../../items/items.ts';

/** Heads of columns that tell what the meeting decided, and of those that tell what it was asked. */
const RESULT =
  /^(?:meeting\s+)?(?:results?|outcomes?|decisions?|conclusions?|resolutions?|verdicts?|decided|disposition)\b/i;
const ASKED =
  /^(?:with|without|if|unless|in case|should|plans?|planned|proposals?|proposed|suggest\w+|recommend\w+|requested|old|previous|before|last)\b|\b(?:last|previous)\b|\p{L}['’]s?\s+(?:proposals?|suggestions?|recommendations?|wish(?:es)?|opinion|advice)\b|\b(?:of|from|on) \d|\?\W*$|\b(?:draft|needed|proposed|requested|pending)\b|\bto (?:take|make|do|be)\b|\b(?:of|by|from) (?:the )?(?:polls?|votes?|vendors?|suppliers?|ballots?)\b|\b20\d\d\b|\b(?:says?|said|claim(?:s|ed)?|self-\p{L}+)\W*$/iu;
const ACTION = /^actions?(?: taken)?\W*$/i;
const CLOSED = /^\W*closed\W*$/i;
/** It says itself what is closed. */
const SAYS_WHAT = /\b(?:issue|ticket|bug)\s+(?:(?:is|was)\s+)?closed\b/i;

/** A cell of so many words is a remark, whatever its column is called. */
const REMARK_WORDS = 4;

/** A cell of a table may be any column's; only one that is called a result, or says it in a sentence, decides. */
export function isVague({ block, sentence }: Statement): boolean {
  const column = (sentence.column ?? '').replace(/[*_]/g, '');
  if (block.cells.length < 2 || RESULT.test(column) || (ACTION.test(column) && CLOSED.test(sentence.text)))
    return false;
  const isAlone = block.cells.some((cell) => cell.trim() === sentence.text);
  return isAlone && !SAYS_WHAT.test(sentence.text) && sentence.text.split(' ').length < REMARK_WORDS;
}

/** The column tells what was asked, or what an earlier meeting said. */
export const isAsked = ({ sentence }: Statement): boolean => ASKED.test(sentence.column ?? '');
