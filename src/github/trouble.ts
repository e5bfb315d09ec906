import { z } from 'zod';
import { addSeconds, fromUnixTime } from '../core/dates.ts';
import { Bug, Gone, Later, Refused, Told, Trouble } from '../core/trouble.ts';

/** The fields of an Octokit error we look at; whatever is thrown without a status is no answer of GitHub. */
const Failure = z.object({
  status: z.number(),
  message: z.string(),
  request: z.object({ method: z.string(), url: z.string() }).optional(),
  response: z
    .object({ headers: z.record(z.string(), z.unknown()), data: z.unknown() })
    .optional()
    .catch(undefined),
});
type Failure = z.output<typeof Failure>;

/** GitHub asks for at least a minute where it names no time with a secondary limit. */
const SECONDARY_WAIT_S = 60;

/**
 * Sorts whatever a request threw into one of the five kinds, once and for all of the bot. `now` is the moment from
 * which GitHub's `retry-after` counts. The cause is kept; the message names the request and never a credential.
 */
export function troubleFrom(thrown: unknown, now: Date): Trouble {
  if (thrown instanceof Trouble) return thrown;
  const failure = Failure.safeParse(thrown);
  if (!failure.success) return withoutStatus(thrown);
  return sorted(failure.data, now, thrown);
}

/** The status GitHub answered with, where a `Trouble` goes back to an answer of GitHub. */
export function statusOf(trouble: unknown): number | undefined {
  return trouble instanceof Trouble ? Failure.safeParse(trouble.cause).data?.status : undefined;
}

/** Whether a `Trouble` goes back to a request to an address with this end. */
export function isAbout(trouble: Trouble, end: string): boolean {
  return Failure.safeParse(trouble.cause).data?.request?.url.endsWith(end) ?? false;
}

/** Whether GitHub said, in the errors of its answer, that what was to be made is there already. */
export function saysItExists(trouble: unknown): boolean {
  return statusOf(trouble) === 422 && trouble instanceof Error && /already_exists|already exists/.test(trouble.message);
}

function sorted(failure: Failure, now: Date, cause: unknown): Trouble {
  const said = `${placeOf(failure)}: ${failure.message}`;
  const { status, message } = failure;
  if (!failure.response || status >= 500 || status === 408)
    return new Later(`GitHub did not answer ${said}`, undefined, cause);
  if (status === 403 || status === 429) return forbidden(failure, now, cause);
  // A wrong or revoked credential is mended by the operator, not by the maintainers, whom we could not tell anyway.
  // Nothing that was asked for meanwhile may be lost, so it waits.
  if (status === 401) return new Later(`GitHub did not accept our credentials at ${said}`, undefined, cause);
  if (status === 410 && /issues (are|has been) disabled/i.test(message))
    return new Refused(`Issues are switched off at ${said}`, { cause });
  if (status === 451) return new Refused(`GitHub blocks access for legal reasons at ${said}`, { cause });
  if (status === 404 || status === 410 || isAbsence(failure))
    return new Gone(`GitHub does not have ${said}`, { cause });
  if (status === 409) return new Later(`Something else changed at the same time at ${said}`, undefined, cause);
  return new Bug(`GitHub did not understand ${said}`, { cause });
}

/** Two absences that GitHub does not answer with 404: a repository without commits, and a commit that is not there. */
function isAbsence({ status, message }: Failure): boolean {
  return (
    (status === 409 && /repository is empty/i.test(message)) || (status === 422 && /no commit found/i.test(message))
  );
}

function forbidden(failure: Failure, now: Date, cause: unknown): Trouble {
  const said = `${placeOf(failure)}: ${failure.message}`;
  const limit = limitOf(failure, now);
  if (limit) return new Later(`GitHub asks us to wait at ${said}`, limit, cause);
  if (/too_large|too large/i.test(failure.message))
    return new Told(
      'The file is larger than the 100 MB that GitHub hands out; please put a smaller one in its place.',
      {
        cause,
      },
    );
  if (/suspended/i.test(failure.message)) return new Gone(`The installation is suspended at ${said}`, { cause });
  const needed = header(failure, 'x-accepted-github-permissions');
  return new Refused(needed ? `The permission \`${needed}\` is missing at ${said}` : `GitHub refused ${said}`, {
    cause,
  });
}

/** From when on GitHub will hear us again, if it was a limit that it answered with. */
function limitOf(failure: Failure, now: Date): Date | undefined {
  const wait = Number(header(failure, 'retry-after'));
  if (wait > 0) return addSeconds(now, wait);
  const secondary = /secondary rate limit|abuse detection/i.test(failure.message);
  const spent = header(failure, 'x-ratelimit-remaining') === '0';
  const reset = Number(header(failure, 'x-ratelimit-reset'));
  if (spent && reset > 0 && !secondary) return fromUnixTime(reset);
  return secondary || spent || failure.status === 429 ? addSeconds(now, SECONDARY_WAIT_S) : undefined;
}

function header(failure: Failure, name: string): string | undefined {
  const value = failure.response?.headers[name];
  return value === undefined || value === null ? undefined : String(value);
}

function placeOf(failure: Failure): string {
  if (!failure.request) return 'a request';
  return `${failure.request.method} ${URL.parse(failure.request.url)?.pathname ?? failure.request.url}`;
}

/** What anything that was thrown looks like, whichever realm it comes from. */
const Thrown = z.object({ name: z.string(), message: z.string() });

/** A request that was given up can be mended by time; anything else that throws is our fault. */
function withoutStatus(thrown: unknown): Trouble {
  const { name, message } = Thrown.safeParse(thrown).data ?? { name: 'Error', message: String(thrown) };
  if (name === 'AbortError' || name === 'TimeoutError')
    return new Later(`GitHub did not answer in time: ${message}`, undefined, thrown);
  return new Bug(message, { cause: thrown });
}
