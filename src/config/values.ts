import { z } from 'zod';
import { faultOfRule } from '../calendar/rule.ts';
import { faultOfCron } from '../calendar/schedule.ts';

// Where the first VC is wrong too, the rule is checked all the same.
const ANY_MONDAY = '2019-01-07';

/**
 * The kinds of values that settings are made of. Each carries `expected`, which completes the sentence "write …" in the
 * fault that people read, with an example; a check that can say more says it itself.
 */
export const Day = z.iso.date().meta({ expected: 'a day as YYYY-MM-DD, for example 2019-01-07' });

export const Repo = z
  .string()
  .regex(/^[\w.-]+\/[\w.-]+$/)
  .meta({ expected: 'a repository as OWNER/NAME, for example ispyb/ISPyB' });

export const Zone = z.string().refine(isZone).meta({ expected: 'a zone of the IANA list, for example Europe/Paris' });

export const Clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ expected: 'a time of the day as HH:MM, for example "15:00"' });

export const Label = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .meta({ expected: 'the name of a label, at most 50 characters, for example keep' });

export const Login = z
  .string()
  .regex(/^[a-zA-Z\d](?:[a-zA-Z\d-]{0,38})$/)
  .meta({ expected: 'a GitHub name without @, for example octocat' });

export const Path = z
  .string()
  .min(1)
  .regex(/^[^/\\]/)
  .meta({ expected: 'a path inside the repository, for example minutes/**' });

export const Link = z
  .url({ protocol: /^https?$/ })
  .regex(/^\S+$/)
  .meta({ expected: 'an address, for example https://vc.example/room' });

export const Sentence = z.string().min(1).meta({ expected: 'a reason in words' });

export const YesNo = z.boolean().meta({ expected: 'true or false' });

export const Cron = z
  .string()
  .superRefine((cron, context) => tell(faultOfCron(cron), context))
  .meta({ expected: 'a schedule of five fields, for example "0 6 * * 1", Mondays at six' });

export const Recurrence = z
  .string()
  .superRefine((rule, context) => tell(faultOfRule(rule, ANY_MONDAY), context))
  .meta({ expected: 'an RRULE of RFC 5545, for example FREQ=MONTHLY;BYDAY=1MO' });

/** A regular expression, or words of which one must be found. */
export const Words = z
  .union([z.string().min(1).refine(isPattern), z.array(z.string().min(1)).min(1)])
  .meta({ expected: 'a regular expression or a list of words, for example [typo, spelling]' });

/** A whole number of something from `least` to `most`. */
export function whole(what: string, least: number, most: number): z.ZodInt {
  return z
    .int()
    .min(least)
    .max(most)
    .meta({ expected: `a whole number of ${what} from ${least} to ${most}` });
}

/** One of a few words. */
export function oneOf<const W extends readonly [string, ...string[]]>(words: W): z.ZodEnum<{ [K in W[number]]: K }> {
  return z.enum(words).meta({ expected: words.map((word) => `\`${word}\``).join(' or ') });
}

function tell(fault: string | null, context: z.RefinementCtx): void {
  if (fault) context.addIssue({ code: 'custom', message: fault });
}

/** Whether a name is on the IANA list. A bare offset such as +01:00 is no place and knows no summer. */
export function isZone(name: string): boolean {
  try {
    return /^[a-z]/i.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function isPattern(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'iu'));
  } catch {
    return false;
  }
}
