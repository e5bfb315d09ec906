import { isDeepStrictEqual } from 'node:util';
import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';
import type { GithubAction } from '../core/action.ts';
import { isOurs, slotOf } from '../core/marker.ts';
import type { Fact, Facts, Memory } from '../core/memory.ts';
import type { Issue, Reader } from '../core/reader.ts';
import { Later, Told, troubleOf } from '../core/trouble.ts';
import type { Writer } from '../core/writer.ts';
import { shapeOf } from '../jobs/facts.ts';
import * as say from './texts.ts';

/** The issue that holds the comment, and the comment that holds the facts. */
const SLOT = 'memory';
const FACTS = 'memory:facts';

/** GitHub takes 65,536 characters in a comment; what is around the facts needs some of them. */
const MOST = 65_000;

/** How often facts are merged into what another run has just written. */
const TRIES = 4;

/** Of use to a server alone: calendars that it serves, and deliveries to an App. */
const NOT_KEPT: ReadonlySet<Fact> = new Set<Fact>(['calendar', 'recovery']);

const Kept = z.record(z.string(), z.unknown());
type Kept = Readonly<Record<string, unknown>>;

/** A memory without a database. What is remembered is in it at once, and at GitHub after `keep`. */
export interface MemoryAtGithub extends Memory {
  /**
   * Writes what was remembered since the last time, under these keys or all. Throws `Later` where another run writes
   * again and again.
   */
  keep(keys?: ReadonlySet<Fact>): Promise<void>;
}

/** Eyes and hands, and whether anything may be written: `there` says that it is remembered at GitHub already. */
export interface Place {
  readonly reader: Reader;
  readonly writer: Writer;
  readonly may: (there: boolean) => Promise<boolean>;
}

/**
 * What GitHub itself remembers of a repository: a comment of ours on a closed issue of ours, which only those can edit
 * who can write to the repository, and they can change the workflow itself. Where it may not
 * be written, what is remembered lasts as long as the process. Pulses are not kept: without them a sweep reads
 * every history anew. A text that cannot be read is `Told`, never taken for nothing.
 */
export function memoryAtGithub(repo: string, at: Place): MemoryAtGithub {
  let loading: Promise<Found> | undefined;
  const found = (): Promise<Found> => {
    loading ??= find(repo, at.reader);
    return loading;
  };
  const fresh = new Map<Fact, unknown>();
  const recall = async <K extends Fact>(key: K): Promise<Facts[K] | undefined> => {
    const there = await found();
    const value = fresh.has(key) ? fresh.get(key) : there.facts[key];
    if (value !== undefined) return checked(key, value, there);
    return key === 'sweep.agreed' ? (agreedIn(there.ours) as Facts[K] | undefined) : undefined;
  };
  const keep = async (keys?: ReadonlySet<Fact>): Promise<void> => {
    const kept = new Map([...fresh].filter(([key]) => keys?.has(key) ?? true));
    if (kept.size === 0 || !(await at.may((await found()).issue !== null))) return;
    for (let tries = TRIES; ; tries -= 1) {
      const there = await found();
      const facts = { ...there.facts, ...Object.fromEntries(kept) };
      const isSame = isDeepStrictEqual(facts, there.facts);
      if (!isSame) loading = undefined;
      if (isSame || (await write(repo, at, there, facts))) break;
      if (tries === 0) throw new Later(`others keep writing what is remembered about ${repo}`);
    }
    for (const key of kept.keys()) fresh.delete(key);
  };
  return {
    recall,
    remember: async (key, value) => {
      if (!NOT_KEPT.has(key)) fresh.set(key, structuredClone(value));
    },
    pulses: async () => ({}),
    keepPulses: async () => undefined,
    keep,
  };
}

interface Found {
  readonly ours: readonly Issue[];
  readonly issue: number | null;
  /** The comment as it stands there, with its marker; null where there is none. */
  readonly comment: string | null;
  readonly facts: Kept;
}

/** The oldest such issue: where two runs made one each, both go on with the same. */
async function find(repo: string, reader: Reader): Promise<Found> {
  const ours = await reader.ourIssues(repo);
  const issue = ours.filter((one) => isOurs(one, SLOT)).sort((one, other) => one.number - other.number)[0];
  if (!issue) return { ours, issue: null, comment: null, facts: {} };
  const comments = await reader.comments(repo, issue.number);
  const comment = comments.find((one) => isOurs(one, FACTS))?.body ?? null;
  return { ours, issue: issue.number, comment, facts: comment === null ? {} : factsIn(comment, issue.number) };
}

function factsIn(comment: string, issue: number): Kept {
  const [, language = '', text = ''] = /^```(json|deflate)\r?\n(.*?)\r?\n```\s*$/ms.exec(comment) ?? [];
  try {
    const json = language === 'deflate' ? inflateSync(Buffer.from(text, 'base64')).toString('utf8') : text;
    return Kept.parse(JSON.parse(json));
  } catch (error) {
    throw new Told(say.memoryUnreadable(issue, troubleOf(error).message), { cause: error });
  }
}

function checked<K extends Fact>(key: K, value: unknown, { issue }: Found): Facts[K] {
  const read = shapeOf(key).safeParse(value);
  if (read.success) return read.data;
  throw new Told(say.memoryUnreadable(issue ?? 0, `${key}: ${z.prettifyError(read.error)}`));
}

/** Writes all facts; false where another run wrote meanwhile. */
async function write(repo: string, { reader, writer }: Place, there: Found, facts: Kept): Promise<boolean> {
  const issue = there.issue ?? (await makeIssue(repo, reader, writer));
  const done = await writer.carryOut({
    do: 'comment.upsert',
    repo,
    issue,
    slot: FACTS,
    body: commentOf(facts, issue),
    was: there.comment,
    because: say.whyRemembered(),
  });
  return done !== 'moved-on';
}

async function makeIssue(repo: string, reader: Reader, writer: Writer): Promise<number> {
  const because = say.whyRemembered();
  const about = { slot: SLOT, title: say.memoryTitle(), body: say.memoryIssue(), labels: [], was: null };
  await writer.carryOut({ do: 'issue.upsert', repo, ...about, because });
  const { issue } = await find(repo, reader);
  if (issue === null) throw new Later(`GitHub does not list yet what is remembered about ${repo}`);
  const close: GithubAction = { do: 'issue.close', repo, issue, as: 'completed', because };
  await writer.carryOut(close);
  return issue;
}

/** Nothing in it may be read as anything but letters: no mention, no link, no end of the block, no marker. */
function commentOf(facts: Kept, issue: number): string {
  const json = JSON.stringify(facts, null, 1).replace(
    /[<>&@`#]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const plain = say.memoryComment('json', json);
  if (plain.length <= MOST) return plain;
  const small = say.memoryComment('deflate', deflateSync(JSON.stringify(facts)).toString('base64'));
  if (small.length > MOST) throw new Told(say.memoryFull(issue));
  return small;
}

/** A first sweep is also agreed to where the issue that showed it was closed as completed. */
function agreedIn(ours: readonly Issue[]): Facts['sweep.agreed'] | undefined {
  const agreed = ours.find(
    (issue) => issue.stateReason === 'completed' && slotOf(issue.body)?.startsWith('waiting-sweep:'),
  );
  return agreed && { by: say.agreedByClosing(), at: agreed.updatedAt };
}
