import type { ActionItem } from '../../types.ts';
import { isStranger, ownersAhead, sure } from './owners.ts';
import { NO_DEED, WORKS } from './promises.ts';
import type { Told } from './rules.ts';

/** Who says it, as scribes and logs write it before the words. */
export const SAYS = /^\(?(@?\p{L}[\p{L}\d_.|-]{1,20}(?:\s\p{Lu}[\p{L}.'-]{0,20}){0,2})\)?:\s/u;
const OPENS = String.raw`(?:^|[.,;:!…)&–—-]\s+(?:I\s+mean\s+)?)(?:(?:but|and|so|[Tt]hen|ok|okay|yes|yep|sure|no|right)[,.]?\s+){0,2}`;
/** What people say they can do, when they offer it. */
const OFFERS =
  'write|do|send|prepare|draft|have|take|try|ask|look|add|fix|make|open|file|set|test|review|contact|talk|bring|put|post|propose|help';

/** `Ann: I'll …`: the first words of somebody. */
const SPEAKS = new RegExp(
  `${SAYS.source}\\s*(?:(?:ok|okay|yes|sure|so)[,.]?\\s+)?(?:will|volunteered\\s+to|let\\s+me|[Ii]\\s+(?:will|can(?=\\s+(?:${OFFERS}|check)(?!\\p{L}))|volunteer\\s+to)|[Ii]['’]ll)\\s+(\\p{Ll}.*)$`,
  'u',
);

/** What a speaker takes on. */
export function speaks({ text }: Told): ActionItem | undefined {
  const found = SPEAKS.exec(text);
  if (!found || /\?\W*$/.test(text) || NO_DEED.test(found[2] ?? '')) return undefined;
  return { owner: found[1] ?? null, text };
}

const SELF = new RegExp(
  `(?:${OPENS}|\\sand\\s+(?=s?he))([Hh]e|[Ss]he|I|i)(?:['’]ll|\\s+will)\\s+(?:also\\s+|just\\s+)?(\\p{Ll}.*)`,
  'u',
);
const OFFER = new RegExp(`${OPENS}(?:[Ii]\\s+can\\s+(?:also\\s+)?|let\\s+me\\s+)(?:${OFFERS})\\s+(?!\\?)`, 'u');
/** `I open the PR tonight`: told as if it were so already. */
const NOW = new RegExp(
  `${OPENS}[Ii]\\s+(?:(?:then|just|also)\\s+)?(?:(?:look|check|find\\s+out|see|ask)\\s+(?:where|why|whether|what|how|into)(?!\\p{L})|(?:do|open|write|send|fix|change|push|file|prepare|update|draft|ask|add|make|post|bring|check)\\s+(?:it|that|this|them|you|him|her|(?:an?|the)\\s+(?:PR|MR|issue|ticket|patch|text|draft|mail|list|authors?|poll))(?!\\p{L}))`,
  'u',
);
/** `I'm going to write`, `happy to help`. */
const MEANS = new RegExp(
  `${OPENS}(?:[Ii](?:['’]m|\\s+am)\\s+(?:going|planning|happy)\\s+to|[Ii](?:['’]ve|\\s+have)\\s+(?:just\\s+|already\\s+)?(?:started|begun)\\s+to|[Ii]\\s+(?:plan|intend|promise)\\s+to|(?:[Ii]['’]d\\s+be\\s+)?[Hh]appy\\s+to)\\s+(?:${WORKS})(?!\\p{L})`,
  'u',
);
const MAY_BE_SELF = /['’](?:ll|m|d|ve)\s|\b(?:[Ii]|[Hh]appy|s?he|She|He|me)\s/;

/** `She'll ask them`, `I'll send a poll`, `I open the PR tonight`: whoever it is, there is something to do. */
export function oneself({ text, before, owners }: Told): ActionItem | undefined {
  if (!MAY_BE_SELF.test(text) || /\?\W*$/.test(text)) return undefined;
  const [, who = 'I', deed = ''] = SELF.exec(text) ?? [];
  const promised =
    deed !== '' && !NO_DEED.test(deed) && !DOUBTED.test(deed.replace(FINDS_OUT, '').slice(0, 30).replace(/,.*/, ''));
  if (!promised && !OFFER.test(text) && !NOW.test(text) && !MEANS.test(text)) return undefined;
  const ahead = /^I$/i.test(who) ? undefined : ownersAhead(before, owners);
  return { owner: ahead?.owners[0] ?? SAYS.exec(text)?.[1] ?? null, text };
}

/** To find out whether is work without a doubt. */
const FINDS_OUT = /^(?:ask|check|see|test|look|find\s+out)(?:\s+(?:him|her|them|again|up))?\s+(?:whether|if|when)\b/;
const DOUBTED = /\b(?:if|when|whenever|unless|whether|once)\b/;

/** `He offered to ask them`. */
export function pronoun({ text, before, owners }: Told): ActionItem | undefined {
  const found =
    /(?:^|[,;]\s+(?:and\s+|but\s+|so\s+)?)(?:[Hh]e|[Ss]he)\s+(?:(?:has\s+)?(?:volunteer(?:s|ed)|offer(?:s|ed)|promise[sd]|agree[sd]|accept(?:s|ed))\s+to|(?:is|was|has\s+been)\s+(?:asked|requested|tasked)\s+to)\s+(?:to\s+)?(.*)/.exec(
      text,
    );
  if (!found || NO_DEED.test(found[1] ?? '')) return undefined;
  const who = ownersAhead(before.replace(/^\(|\)$/g, ''), owners);
  return { owner: who ? (who.owners[0] ?? null) : null, text };
}

const ELIDED = new RegExp(
  `(?:[.,;]\\s+(?:and\\s+|but\\s+)?will|^Will(?!\\s+(?:close|move|leave|take|do|find|get|see)\\s))\\s+(?:also\\s+|then\\s+|just\\s+)?(?:${WORKS})(?!\\p{L})`,
  'u',
);

/** `Mara has a patch, will push it`, `Will push it`: who is spoken of first, or speaks, will do it. */
export function elided({ text, owners }: Told): ActionItem | undefined {
  const found = /\b[Ww]ill\s/.test(text) && !text.includes('?') ? ELIDED.exec(text) : null;
  if (!found) return undefined;
  if (found.index === 0) return { owner: null, text };
  const said = SAYS.exec(text)?.[1];
  const [who = ''] = /(?<=^|[.;:>→–—-]\s)@?\p{Lu}[\p{L}'’-]+(?=\s\p{Ll})/u.exec(text) ?? [];
  if (who !== '' && (sure([who], owners) || isStranger(who, owners))) return { owner: who, text };
  return said ? { owner: said, text } : undefined;
}
