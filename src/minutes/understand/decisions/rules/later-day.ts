import { anyWord, oneOf } from '../../words/phrases.ts';

const MEETING = anyWord(
  'meeting call vc telco telecon session time week month f2f face-to-face workshop agenda telecon videoconference sync ' +
    'plenary sprint tpac code_?camp hackathon',
);
const COUNT = oneOf('a couple of', 'a few', 'some', 'several', 'two', 'three', 'four', 'six', '\\d+');
const SPAN = oneOf('days', 'weeks?', 'months?', 'years?', 'meetings?', 'calls?');
/** May is left out, which is more often a verb. */
export const MONTHS = anyWord('january february march april june july august september october november december');
const EVENT = oneOf(
  anyWord('summer winter spring autumn fall holidays? vacations? christmas easter'),
  anyWord('break release shutdown freeze workshop f2f conference'),
  MONTHS,
  'new year',
);

/** Words for a later day. */
export const WHEN = oneOf(
  `(?:the |a |an?other |our )?(?:next|another|later|following|future|upcoming|tomorrow's|subsequent)(?: \\S+)? ${MEETING}s?`,
  'next (?:week|month|year|time|quarter)',
  `(?:in |for )${COUNT} ${SPAN}`,
  `${COUNT} ${SPAN} (?:time|from now)`,
  'a couple of weeks',
  'later\\b(?! (?:in|on|versions?)\\b)',
  `(?:after|until|till|before|in|for)(?: the| this| next)? ${EVENT}`,
  'some other time',
  'another (?:time|day)',
  'at a later (?:date|time|stage|point)',
  'down the (?:road|line)',
);
