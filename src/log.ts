import { pino } from 'pino';

/** What stands in a log in place of a credential. */
const MASK = '[secret]';

/** Fields that hold credentials, wherever libraries put them. */
const FIELDS = ['authorization', 'token', 'privateKey', 'private_key', 'secret', 'webhookSecret', 'password'];

/**
 * What a credential looks like: tokens of GitHub (https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/),
 * an App's signed word, private keys with their lines written out, passwords in addresses.
 */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/\b(gh[opusr]_|github_pat_)\w{16,}/g, MASK],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g, MASK],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|(?="))/gs, MASK],
  [/(\w:\/\/[^\s:/@"]+:)[^\s@"]+@/g, `$1${MASK}@`],
];

/** How much is logged, where it goes, and what must never be in it besides what looks like a credential. */
export interface LogOptions {
  readonly level: string;
  readonly to: { write(line: string): void };
  /** Exactly these texts are masked, such as the webhook secret. */
  readonly secrets?: readonly string[];
}

/**
 * Opens the log: one JSON object a line. No line of ours holds a credential; what a library or an error brings along is
 * masked here, by the names of fields and once more in the finished line.
 */
export function openLog({ level, to, secrets = [] }: LogOptions): pino.Logger {
  const paths = FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`, `*.*.*.${field}`]);
  const options = {
    level,
    redact: { paths, censor: MASK },
    hooks: { streamWrite: (line: string) => masked(line, secrets) },
  };
  return pino(options, to);
}

/** A text without credentials. */
export function masked(text: string, secrets: readonly string[] = []): string {
  const known = secrets.filter((secret) => secret.length >= 8);
  const without = known.reduce((line, secret) => line.replaceAll(JSON.stringify(secret).slice(1, -1), MASK), text);
  return SHAPES.reduce((line, [shape, mask]) => line.replace(shape, mask), without);
}
