import type { Reference } from '../numbers/references.ts';
import { namingOf } from './beside-words.ts';

const LEADS = String.raw`^\s*\(?\s?(?:in|of|from|on|at)\s+(?:the\s+|their\s+)?`;
/** `PR 12 in the bells repo`, `#12 (of the bells repository)` */
const CALLED = new RegExp(
  String.raw`${LEADS}\x60?([\p{L}][\p{L}\d_.-]{1,60}?)(?:['’]s)?\x60?\s+(?:repo(?:sitory|s)?|tracker)(?![\p{L}\d-])`,
  'iu',
);
/** `issue 12 on keel-web` */
const PLAIN_LEADS = String.raw`^(?:\s*\(?\s?(?:in|of|from|on|at|against)\s+(?:the\s+)?|\s?[([]\s?)`;
const PLAIN = new RegExp(
  String.raw`${PLAIN_LEADS}\x60?([\p{L}][\p{L}\d]*(?:[_.-][\p{L}\d]+)+)(?![\w/#-]|\s+(?:branch|release|version)\b)`,
  'iu',
);
/** `ticket 12 in the foundation's trac`: a tracker of another kind. */
const OTHER_TRACKER =
  /^\s*\(?\s?(?:in|of|from|on|at)\s(?:the\s|their\s)?(?:[\p{L}\d.'’-]+\s){0,3}(?:trac|jira|bugzilla|redmine|launchpad|mantis|otrs|rt|youtrack|service\s?desk|help\s?desk)\b/iu;
const OURS = /^(?:issue|bug|same|this|that|main|our|current|public|github|default|whole)$/i;
const ELSEWHERE =
  /^(?:private|other|another|old|internal|upstream|downstream|vendor|former|legacy|personal|separate|forked|customer|company)$/i;
/** `the vendor tracks it as their issue 12` */
const OF_OTHERS =
  /\b(?:vendors?|suppliers?|manufacturer|upstream|company)\b[^.;:]{0,60}\btheir\s(?:own\s)?$|\b(?:(?:vendor|supplier|manufacturer)['’]s|upstream(?:['’]s)?)\s$/i;

/** What the words behind a number, or a pronoun before it, tell of its repository; nothing where they tell nothing. */
export function toldBehind(text: string, { from, to, kind }: Reference): Partial<Reference> | undefined {
  if (OF_OTHERS.test(text.slice(Math.max(0, from - 90), from))) return { elsewhere: true };
  const rest = text.slice(to, to + 120);
  if (OTHER_TRACKER.test(rest)) return { elsewhere: true };
  const called = CALLED.exec(rest)?.[1];
  if (called !== undefined) {
    if (OURS.test(called)) return undefined;
    return ELSEWHERE.test(called) ? { elsewhere: true } : { elsewhere: true, repository: called };
  }
  // An issue is also moved to a version, a request is made to a repository.
  const plain = PLAIN.exec(kind === 'pull' ? rest.replace(/^\s(?:to|for)\s/, ' on ') : rest)?.[1];
  return plain !== undefined && namingOf(plain) === 'name' ? { repository: plain, doubtful: true } : undefined;
}
