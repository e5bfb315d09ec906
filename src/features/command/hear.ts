import { visibleLines } from '../../core/visible.ts';
import { type Command, FORMS, type Verb, type Who } from './language.ts';

/** A command that was understood. */
export interface Understood {
  readonly command: Command;
  readonly usage: string;
  readonly who: Who;
}

/** A line that was meant for us and that we do not understand. */
export interface Wrong {
  /** What was said after `/ispyb`. */
  readonly said: string;
  /** The ways to say what was probably meant; all of them are in the help. */
  readonly usages: readonly string[];
  /** The verb that was probably meant, where what was said is no verb. */
  readonly meant: Verb | null;
  /** What is wrong, as a clause, where more is known than that. */
  readonly why: string | null;
}

export type Heard = Understood | Wrong;

/** More than that in one comment is noise, and is not heard. */
const MOST = 10;

/**
 * The commands in a comment, in order, the same one once: lines that begin with `/ispyb`, not in quotes, code or HTML
 * comments. An empty list means that nothing in it is for us.
 */
export function hear(body: string): readonly Heard[] {
  if (!/^\/ispyb/im.test(body)) return [];
  const said = visibleLines(body).flatMap((line) => {
    const found = /^\/ispyb(?:\s+(.*))?$/i.exec(line.trimEnd());
    return found ? [(found[1] ?? '').replace(/[\s.,;!]+$/, '')] : [];
  });
  return [...new Set(said)].slice(0, MOST).map(understand);
}

function understand(said: string): Heard {
  const [word = 'help', ...words] = said.split(/\s+/).filter((part) => part !== '');
  const forms = FORMS.filter((form) => form.verb === word.toLowerCase());
  if (forms.length === 0) return wrongVerb(said, word);
  let why: string | null = null;
  for (const form of forms) {
    const parsed = form.parse(words);
    if ('verb' in parsed) return { command: parsed, usage: form.usage, who: form.who };
    why = parsed.why ?? why;
  }
  return { said, usages: forms.map((form) => form.usage), meant: null, why };
}

function wrongVerb(said: string, word: string): Wrong {
  const verbs = [...new Set(FORMS.map((form) => form.verb))];
  const near = verbs.map((verb) => ({ verb, far: distance(word.toLowerCase().slice(0, 40), verb) }));
  const nearest = near.reduce((best, one) => (one.far < best.far ? one : best));
  const meant = nearest.far <= Math.max(1, Math.floor(nearest.verb.length / 3)) ? nearest.verb : null;
  const usages = FORMS.filter((form) => form.verb === (meant ?? 'help')).map((form) => form.usage);
  return { said, usages, meant, why: null };
}

/** How many letters must be changed, put in or taken out to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [col, its] of [...other].entries())
      next.push(Math.min((next[col] ?? 0) + 1, (row[col + 1] ?? 0) + 1, (row[col] ?? 0) + (letter === its ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}
