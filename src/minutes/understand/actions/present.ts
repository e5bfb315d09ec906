import type { ActionItem } from '../../types.ts';
import { everyMatch } from '../words/every-match.ts';
import { anyWord, NO_WORK } from '../words/phrases.ts';
import { withBefore, wordsIn } from './labels.ts';
import { isHeard, named, type Owners, ownersAhead, ownersBefore, sure } from './owners.ts';
import { joins } from './promises.ts';
import type { Told } from './rules.ts';

/** A verb as it is told of somebody; looked for in each sentence, so in plain letters. */
const VERB = /\s([a-z-]{3,}s)(?=[\s.,;:!)]|$)/g;
const BETWEEN: ReadonlySet<string> = new Set(['then', 'also', 'now', 'still', 'just', 'only']);

/** What people do after a meeting and not in it, told as if it were so already. */
export const DEEDS = anyWord(
  'writes drafts prepares edits rewrites sends contacts collects gathers files implements organi[sz]es schedules ' +
    'investigates invites buys orders translates pings emails e-mails mails checks tests updates fixes repairs merges ' +
    'rebases pushes posts uploads publishes circulates forwards creates finishes completes modifies amends reviews ' +
    'reproduces measures books tags bisects backports continues tries helps builds prints phones calls documents',
);
const DEED = new RegExp(`^(?:${DEEDS})$`, 'u');
/** Such verbs that need nothing behind them. */
const ALONE =
  /^(?:rebases|tries|helps|merges|continues|investigates|reviews|tests|comments|volunteers|orders|writes|checks|fixes|answers|amends|buys|drafts)$/;
/** These say who does it where nothing stands behind them. */
const LONE = /^(?:does|takes|offers|opens|moves|adds|answers|works|continues)$/;
/** Who does this is a host, or somebody of the next time. */
const HOSTS =
  /^(?:hosts|moderates|leads|hears|codes|drives|stars|rocks|rules|wins|loses|sleeps|travels|retires|quits)$/;
/** Verbs of two words for such deeds. */
const DOUBLE =
  /^(?:(?:sets|looks|cleans|follows|picks|writes|draws|types|digs|puts)\s+(?:\S+\s+){0,2}?up|brings\s+(?:it|that|this)\s+up|thinks\s+about\s+(?:it|that|this|the)|looks\s+(?:into|at|after|for)|(?:takes|hands)\s+(?:care|over)|(?:talks|speaks)\s+(?:to|with)|asks\s+at|passes\s+(?:it\s+)?on|comes\s+back\s+(?:to|with)|goes\s+(?:(?:away|back|there)\s+)?(?:to|and)\s+\p{Ll}+|goes\s+through|(?:walks|drives|goes|comes|travels)\s+(?:over|there|by)|comes\s+back\s+(?:once|when|after|as\s+soon)|gets\s+(?:examples|quotes|numbers|data|feedback|a\s+quote|in\s+touch)|opens\s+(?:an?|the)\s+(?:\S+\s+){0,2}?(?:PR|RFC|MR|issue|ticket|pull|merge|discussion|thread))(?!\p{L})/u;

const PLACES = '(?:issue|ticket|PR|MR|bug|thread|request|forum|list|wiki|page)';
const OTHERS =
  '(?:authors?|submitters?|reporters?|users?|vendors?|contractors?|students?|owners?|admins?|customers?|maintainers?|(?:\\p{L}+\\s)?managers?)';
/** What is told of a meeting by most verbs of talk is a deed with these words behind it. */
const WITH: Readonly<Record<string, RegExp>> = {
  adds: /^(?:it|them|this|these|those|#\d|(?:tests|docs|screenshots|examples|links|labels|details|logs|text)|(?:the|an?|his|her|their|some)\s+(?!remarks?|comments?|points?|concerns?|questions?|caveats?|that))\b/,
  answers: new RegExp(`^(?:it|(?:on|in|at)\\s+the\\s+${PLACES})(?!\\p{L})`, 'u'),
  takes:
    /^(?:it|this|that|these|those|them|care|over|both|on|one|!?#?\d|PRs?|the\s+(?!minutes|notes|floor|chair|view|opportunity|point|lead)\p{L})/u,
  does: /^(?!not\b|n['’]t)\S/,
  gives: /^(?:him|her|them|@?\p{Lu}\p{L}+)\s+(?:the|an?|access|rights)(?!\p{L})/u,
  brings: /^(?:it|this|that|them|the\s+\p{L}+)(?!\p{L})/u,
  shares: /^(?:it|them|the\s+(?:mail|file|doc|document|data|code|script|list|notebook|template|draft)|a\s+draft)\b/,
  informs: new RegExp(`^(?:him|her|them|the\\s+${OTHERS})(?!\\p{L})`, 'u'),
  tells: new RegExp(`^(?:him|her|them|the\\s+${OTHERS})(?!\\p{L})`, 'u'),
  volunteers: /^(?!as\b|for\s+(?:note|minut|scrib|the\s+(?:note|minut)))\S/,
  warns: new RegExp(`^(?:him|her|them|the\\s+${OTHERS})(?!\\p{L})`, 'u'),
  reminds: new RegExp(`^(?:him|her|them|the\\s+${OTHERS})(?!\\p{L}|\\s+(?:that|of))`, 'u'),
  raises: /^(?:it|this|that)\s+(?:with|in|at|on)\b/,
  moves: /^(?:(?:it|them)\b(?!\s+to\s+(?:adopt|approve))|the\s+(?!motion)\S+\s+(?:over|into|up|out)\b)/,
  keeps: /^(?:it|them|#\d|an\s+eye)/,
  reads: /^(?:it|them|both|all\s+of\s+(?:it|them)|them\s+all|through)\b/,
  closes: /^(?:with\s+an?\s+(?:link|pointer|comment|note|remark)|as\s+soon|once|when)\b/,
  works: /^(?:it\s+out|(?:on|with)\s+(?:it|that|this))\b/,
};
/** These say nothing of work, whatever stands behind them. */
const TALK = new RegExp(
  `^(?:${NO_WORK}|this|its|status|requests|concurs|aims|receives|hits|counts|applies|relates|belongs|refers|depends|allows|enables|provides|requires|contains|includes|covers|struggles|tends|fails)$`,
  'u',
);
/** Another verb is one of work when something is there to work on. */
const OBJECT =
  /^(?:it|them|the|an?|his|her|their|our|all|some|each|two|three|both|this|that(?=\W*$)|these|those|who|with|to|PRs?|!?#\d+|\p{Lu}\p{L}+)(?!\p{L})/u;
/** Even `closes` and `raises` are work where nothing but that is told. */
const IT = /^(?:it|that|this)(?:\s+up)?\W*$/;
const NEVER_IT = /^(?:likes|says|sees|knows|finds|gets|thinks|means|wants|needs|hates|doubts|supports|opposes|does)$/;
/** Whatever it is, it is done after the meeting. */
const SOON =
  /\b(?:today|tonight|tomorrow|until|till|(?:by|before)\s+(?:the\s+)?(?:next|end|(?:mon|tues|wednes|thurs|fri)day|\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Mon|Tue|Wed|Thu|Fri))|next\s+week|this\s+(?:week|evening|afternoon)|after\s+(?:the|this)\s+(?:call|meeting))\b/;
/** What is said there is not said in the meeting. */
const ELSEWHERE =
  /\b(?:(?:on|to)\s+(?:the\s+)?(?:\S+\s+)?list|by\s+e?-?mail|in(?:to)?\s+the\s+(?:issue|ticket|PR|MR|thread|forum|wiki|bug)|on\s+(?:slack|zulip|discourse|the\s+(?:forum|wiki|PR|ticket))|offline)\b/i;
const SAID =
  /^(?:asks|answers|comments|raises|announces|explains|summari[sz]es|replies|proposes|brings|describes|clarifies|discusses|moves|says|tells|starts|takes|speaks|talks|confirms|responds)$/;
const NEVER_SOON =
  /^(?:has|is|was|does|mentions|says|notes|thinks|asks|reports|suggests|reminds|wonders|proposes|believes|expects|hopes|needs|wants|plans|agrees|explains|this|its|apologises|apologizes|leaves|stays|waits|lives|remains|prefers|likes)$/;
/** `when the tests pass`: when it is done is no doubt. */
const IN_TIME = /(?<=[\p{L}\d]\s)(?:when|once|after|before|until|as)\b.*/u;

const clauseOf = (rest: string): string => rest.slice(0, rest.search(/[;:!?|(]|\.(?:\s|$)|$/));

/** Nothing more, or where and when. */
const ENDS = /^\W*(?:(?:for|on|in|at|with|after|once|when|as\s+soon\s+as)\s[^,]{2,60})?\W*$/;
/** What follows leaves open whether it is done; `checks whether` and `looks up what` do not. */
const OPEN = /(?<!,\s)\b(?:if|whether|unless|whenever|when|once|until|after|before)\b/i;
const NO_DEED_OF = /^(?:not|that(?!\W*$)|the\s+(?:remark|point)|whether|if|why|how|what)\b/;
const LOOKS = /^(?:checks|looks|tests|investigates|measures|verifies|finds)$/;

function isDeed(verb: string, rest: string): boolean {
  const clause = clauseOf(rest).trim();
  const behind = rest.trimStart().slice(clause.length, clause.length + 1);
  if (behind === '?' && !clause.includes(',')) return false;
  if (ALONE.test(verb) && behind !== ':' && ENDS.test(clause)) return true;
  if (clause === '' && behind !== ':') return LONE.test(verb) || !(TALK.test(verb) || HOSTS.test(verb));
  if (LOOKS.test(verb) && /^(?:(?:up|into|out)\s+)?(?:whether|if|what|how|why|which)\b/.test(clause)) return true;
  if (NO_DEED_OF.test(clause) || OPEN.test(clause.slice(0, 40).replace(IN_TIME, ''))) return false;
  if (DEED.test(verb)) return /^(?!apolog|regrets|greetings)\p{L}|^[#!@\d]/u.test(clause);
  if (DOUBLE.test(`${verb} ${clause}`) || WITH[verb]?.test(clause)) return true;
  if (ELSEWHERE.test(clause) && SAID.test(verb)) return true;
  if (SOON.test(clause) && !NEVER_SOON.test(verb)) return true;
  return TALK.test(verb) ? IT.test(clause) && !NEVER_IT.test(verb) : OBJECT.test(clause);
}

/** Nothing but a joining word stands between the one before and somebody. */
const begins = (lead: string): boolean => joins(lead.replace(/\bthen\s*$/, ''));

/** Who does what stands behind these words: somebody known, a nick, or the one spoken of before. */
function whoOf(words: string, { before, owners }: Told): string | null | undefined {
  const self = /(?:^|[,;:.(–—>→-]\s*|\b(?:and|but|then)\s+)s?he$/i.test(words);
  if (self) return (ownersAhead(words, owners) ?? ownersAhead(before, owners))?.owners[0] ?? null;
  const who = ownersBefore(words, owners);
  if (who && begins(who.lead) && isSomebody(who.owners, owners)) return named(who.owners);
  const last = words.slice(words.lastIndexOf(' ') + 1);
  // Whom the document heard is looked up last: to find that out goes through all of it.
  return begins(words.slice(0, -last.length)) && isHeard(last, owners) ? last : undefined;
}

const isSomebody = (names: readonly string[], owners: Owners): boolean =>
  sure(names, owners) || names.some((one) => one.startsWith('@'));

/** Nothing more is told than who. */
const VAGUE = /^\W*\S+\s(?:\p{Ll}+s\s+(?:it|that|this|them)(?:\s+(?:up|on|over))?|does|takes|offers)\W*$/u;

/** Most words are nobody; those in small letters are seen in a document that writes names so. */
const mayBeWho = (word: string, { small }: Owners): boolean =>
  /^(?:[(@\p{Lu}&]|s?he$|and$)|[),;]$/u.test(word) || (small.size > 0 && small.has(word.toLowerCase()));

/** `Mara has a copy, sends it on`: the clause begins with the one who does also what follows. */
function elidedIn(words: string, clause: string, owners: Owners): string | undefined {
  if (!OBJECT.test(clause) && !SOON.test(clause)) return undefined;
  const from = words.slice(words.search(/[^.;:–—>→]*[,;]?(?:\s(?:and|&))?$/)).trimStart();
  const ahead = ownersAhead(from, owners);
  return ahead && /^\p{Ll}/u.test(ahead.rest) && sure(ahead.owners, owners) ? named(ahead.owners) : undefined;
}

/** `Mara writes the text`, `Ole takes it`, `she rebases`: told as if it were so already, but it is still to be done. */
export function does(told: Told): ActionItem | undefined {
  const { text, owners } = told;
  if (text.length > 300) return undefined;
  for (const { index, 0: all, 1: verb = '' } of everyMatch(text, VERB)) {
    const at = text.lastIndexOf(' ', index - 1);
    const end = BETWEEN.has(text.slice(at + 1, index)) ? at : index;
    const last = text.slice(text.lastIndexOf(' ', end - 1) + 1, end);
    if (!mayBeWho(last, owners) || verb.endsWith('ss') || !isDeed(verb, text.slice(index + all.length))) continue;
    const words = text.slice(0, end);
    const elided = /(?:[,;]|\s(?:and|&))$/.test(words);
    if (elided && !DEED.test(verb) && !/^(?:does|promises)$/.test(verb)) continue;
    const owner = elided ? elidedIn(words, text.slice(index + all.length).trim(), owners) : whoOf(words, told);
    if (owner !== undefined)
      return {
        owner,
        text: VAGUE.test(text) && !told.isFirst && wordsIn(told.before) < 13 ? withBefore(text, told.before) : text,
      };
  }
  return undefined;
}
