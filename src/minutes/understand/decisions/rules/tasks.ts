import { eitherOf, oneOf } from '../../words/phrases.ts';
import type { OutcomeRule } from './outcome-rule.ts';
import { EACH_DOES, SOMEBODY_DOES, SOMEBODY_TO, SOMEBODY_WILL } from './somebody.ts';
import { DONE_TO, THING, WORK } from './task-words.ts';

/** `Action: …`, `Owner – Mara`, `assigned to Mara`. */
const ACTION: OutcomeRule = {
  rule: 'action',
  sentence: 'It is given to somebody as an action.',
  outcome: 'action',
  force: 2,
  pattern: eitherOf(
    /^\W*action\s[\p{L}.'-]{2,20}(?:\s[\p{L}.'-]{2,20})?\s*:/iu,
    /^\W*(?:new )?(?:actions?(?: (?:items?|points?))?|ai|todo|to-do|task|next steps?|follow[- ]?ups?|owners?|assignees?|responsible|lead|champion)\s*(?:[:([–—-]|on\b|for\b|is\b|are\b|#?\d)/iu,
    /\((?:action)\b/iu,
    /\bactions?\s*(?:item|point)?\s*(?::\s*\p{L}|on\s+\p{Lu})/iu,
    /\bassign(?:ed|ee)?\s*(?:\u00ad\s*)?(?:it |this )?(?:to\b|[:.,;]|$)/iu,
  ),
  unless: /\b(?:actions?|next steps?)\W+(?:none|no|n\/a|nothing)\b/i,
};

const PUT_TO_VOTE: OutcomeRule = {
  rule: 'put to vote',
  sentence: 'It is put to a vote, which is not yet taken.',
  outcome: 'undecided',
  force: 2,
  pattern: eitherOf(
    /\b(?:ready for|under|up for|for|put (?:it |this )?(?:to|on|up for)|goes? (?:to|for)|start (?:a|the|online)|call (?:a|for a)) (?:an? |the )?(?:online )?vot(?:e|ing)\b/i,
    /\blet(?:'s| us) vote\b/i,
  ),
  unless: /\b(?:approved|passed|accepted)\b/i,
};

/** What may stand before a need without being one. */
const MAYBE = '(?<!\\b(?:may|might|could) )';

/** Who is asked, whoever that is. */
const REQUESTS = oneOf(
  '^(?:asked|pinged|mailed|reminded) (?:the )?(?:user|author|reporter|submitter|maintainer|them|him|her)',
  '^(?:will|please|request|invite|ask|remind|ping|check|revise|review|update|follow up|look into|investigate|reach out|mail|contact|prepare|clarify)\\b',
  "\\blet(?:'?s| us) (?!it\\b|them\\b|discuss\\b|vote\\b)",
  '\\bplease (?:also |all )?(?:review|comment|look|check|read|send|add|have|take|give|test|try|respond|reply|provide|help)\\b',
  '\\bfeedback (?:please|welcome)\\b',
  '\\b(?:every(?:one|body)|all|members|people) (?:please |should |to |are asked to |are invited to )(?:comment|review|read|look|check|think|send|test|try)\\b',
  '\\b(?:some|any)(?:one|body) (?:has to|needs to|should|must|to|wants to)\\b',
  '\\bif all\\b.*\\bcould\\b',
);

/** What it waits for. */
const WAITS = oneOf(
  '\\b(?:await|wait)(?:ing|s)?\\b',
  `\\b(?:call|looking|searching|wait|ask(?:ed|ing)?) for (?:an? |the |more |some )?${THING}\\b`,
  '\\bblock(?:ed|ing)\\b',
  '\\bblocks (?:this|it|on|us|the)\\b',
  '\\bpending\\b',
  '\\b(?:merge|land|close|approve|release|proceed|go ahead|publish|continue)(?: (?:it|this|that|\\u00ad))? (?:only )?(?:once|when|after|as soon as|pending|subject to)\\b',
  '\\bcontingent\\b',
  '\\bsubject to\\b',
);

/** What it needs. */
const NEEDS = oneOf(
  `\\b${MAYBE}(?:needs?|requires?|lacks?|missing|wants?|requested|requesting) (?:\\p{L}+ ){0,3}${THING}(?!\\p{L})`,
  `\\b${THING} (?:is |are |still |be )*(?:needed|required|missing|wanted|welcome|requested|pending|outstanding|necessary|to do)\\b`,
  `\\b(?:an? |the |some |more )?${THING} would (?:also )?(?:be )?(?:help|helpful|nice|welcome|good|useful|great|appreciated)\\b`,
  `${MAYBE}\\bneeds? (?:an?|some|more|the|another) \\p{L}`,
  '\\bneeds? to figure\\b',
  '\\bneeds? (?:some|any)(?:one|body) to\\b',
  `${MAYBE}\\bneeds? to (?:also |first |still )?(?:${WORK})\\b`,
  `(?<!\\bmay )\\bhave to ${WORK}\\b`,
  `\\bmust (?:first )?${WORK}\\b`,
  '\\b(?:pr|this|it|they|author|\\u00ad) (?:still )?(?:needs?|has|have|must|should)(?: first)? (?:to|be|rebase|update)\\b',
  `\\b(?:to|will|can|shall|must|should|needs to|need to|has to|have to|still to|remains to|yet to) be (?:first |then |also )?${DONE_TO}\\b`,
  '\\b(?:changes?|modifications?|updates?|tests?|reviews?) (?:were |was |are |is )?(?:requested|needed|required|missing)\\b',
  '\\brebase[sd]?\\b',
);

/** What is going on with it. */
const UNDER_WAY = oneOf(
  '\\b(?:some|making|good|slow|more|steady) progress\\b',
  '\\bready for (?:\\p{L}+ )?(?:review|testing)\\b',
  '\\b(?:under|in) (?:code )?review\\b',
  `\\b${oneOf(
    'in progress',
    'ongoing',
    'on-going',
    'being (?:worked on|implemented|prepared|developed|tested|written|reviewed|fixed|addressed)',
    'work(?:ing)? on (?:the|this|it)',
    'work(?:s|ing)? (?:is )?(?:proceeding|continues|ongoing|started|has started|in progress)',
    '(?:almost|nearly|mostly|half|partly|partially|half-way|halfway) (?:done|finished|complete|there|implemented|ready|merged|fixed)',
    'still working',
    'under way',
    'underway',
    'wip',
    'in (?:work|process|development|implementation|realisation)',
    'under (?:development|implementation|test|testing|investigation|construction|preparation|way)',
    'on track',
    'on schedule',
    'started',
  )}\\b`,
  '\\b(?:have|has|had|having|take|takes|give) (?:it )?an?(?:other)? (?:go|stab|crack|shot)\\b',
  '\\b(?:try|aim|plan|target|hope)(?:s|ing|ned)? (?:for|to) (?:have|get|finish|release|merge|do)\\b',
);

/** What is left to do. */
const LEFT = oneOf(
  '\\b(?:still |yet )?outstanding\\s*[:–-]',
  '\\bstill (?:outstanding|missing|lacking|to come)\\b',
  '\\bI (?:still )?owe\\b',
  '\\bnext steps?\\b',
  '\\bto-?do\\b',
  '\\bstill to (?:do|come)\\b',
  '\\bleft to do\\b',
  '\\bremaining work\\b',
);

const TO_DO: OutcomeRule = {
  rule: 'to do',
  sentence: 'Somebody must first do something.',
  outcome: 'action',
  force: 2,
  pattern: new RegExp(oneOf(REQUESTS, WAITS, NEEDS, UNDER_WAY, LEFT), 'iu'),
  unless: eitherOf(
    /\b(?:should|do|does|is|are|would|can|could)\s[^?]*\?\s*$/i,
    /\bor still pending\b/i,
    /\blet us check wh/i,
    /^let us know\b/i,
    // Nothing is needed.
    /(?:\b(?:no|not|nothing)|n't) (?:more |further |longer |much )?(?:needs?|required?|needed|blocked|pending|outstanding|changes? (?:needed|required)|work (?:needed|required)|action)\b/i,
    // The meeting itself has to do something.
    /\bneed to (?:discuss|decide|think|agree)\b/i,
  ),
};

/** `Ask the pilots`: an order to nobody. */
const TASK: OutcomeRule = {
  rule: 'task',
  sentence: 'It tells what to do.',
  outcome: 'action',
  force: 1,
  pattern: new RegExp(
    `^(?:also |then |first |first, |finally |maybe )?${WORK}(?!\\p{L})(?=\\s+\\p{L}|:|\\s+[@#\\u00ad"'])`,
    'iu',
  ),
  unless: eitherOf(
    /\?\s*$/u,
    /^\p{L}+ (?:was|were|is|are|has|had)\b/u,
    // Many of these words are things as well: `release notes`.
    /^(?:work|test|release|post|report|file|list|sync|comment|update|request|document|review|measure|build|track|do|lead|look|study|present|own|schedule)s?\b(?! (?:with|at|into|the|this|it|for|to|on|in|\p{Lu}))/u,
  ),
};

/** Words that give somebody something to do, or say that something is being done; the first that fits is taken. */
export const TASKS: readonly OutcomeRule[] = [
  ACTION,
  SOMEBODY_TO,
  PUT_TO_VOTE,
  SOMEBODY_WILL,
  SOMEBODY_DOES,
  EACH_DOES,
  TO_DO,
  TASK,
];
