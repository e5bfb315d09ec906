import type { Statement } from '../items/items.ts';

const ENDS =
  /^\W*(?:(?:the\s+)?(?:meeting|call|session|vc|telco|telecon\w*)\s+)?(?:(?:was|is|has\s+been)\s+)?(?:adjourned|ended|closed|finished)\s+(?:at\s+|around\s+|on\s+)?\d{1,2}\s?[:.h]\s?\d\d\b/i;

/** A longer sentence says more. */
const LONGEST = 60;

/** `Adjourned 17:31`: when the meeting was over is said of no issue, wherever it stands. */
export const endsMeeting = ({ sentence, named }: Statement): boolean =>
  named.length === 0 && sentence.text.length < LONGEST && ENDS.test(sentence.text);
