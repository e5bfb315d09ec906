import { type Actor, type Ask, ROOT } from './back.ts';
import type { Answer } from './emulator.ts';
import type { House } from './house.ts';
import { type Thing, text, thing, things } from './json.ts';
import type { Right } from './world.ts';

/** A comment of a seeded issue. */
export interface SeedComment {
  readonly by: string;
  readonly at: Date;
  readonly body: string;
}

/** An issue as it was: by whom, when, and what became of it. */
export interface SeedIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly by: string;
  readonly at: Date;
  readonly closedAt?: Date;
  readonly labels?: readonly string[];
  readonly comments?: readonly SeedComment[];
}

/** The stage hands: they write past the rights. */
export interface Seeding {
  /** Tells the emulator who may write where; who may do what else is decided in front of it. */
  roles(): Promise<void>;
  grant(login: string, repository: string, right: Right): Promise<void>;
  issues(repository: string, issues: readonly SeedIssue[]): Promise<void>;
  file(repository: string, path: string, bytes: Uint8Array | string, how: FileBy): Promise<string>;
}

/** Who commits a file, and where; the branch is `main` unless named and is made if it is missing. */
export interface FileBy {
  readonly by: string;
  readonly message: string;
  readonly branch?: string;
  /** Part of the stage: no rights are asked, no webhook is raised, `main` only, and not in the record. */
  readonly silently?: true;
}

/** Opens the back door of a world. */
export function openSeeding(house: House): Seeding {
  // Of many issues made in one second the newest page need not hold the one with the highest number.
  const highest = new Map<string, number>();
  return {
    roles: () => setRoles(house),
    grant: async (login, repository, right) => {
      const found = house.register.repository(house.register.world.organisation, repository);
      if (found === undefined) throw new Error(`there is no repository ${repository} in this world`);
      house.register.grant(login, found, right);
      await setRole(house, login, { repository: found.name, right });
    },
    issues: (repository, issues) =>
      house.turns.write(() => backThen(house, () => seedIssues(house, repository, { issues, highest }))),
    file: (repository, path, bytes, how) => putFile(house, repository, { path, bytes, how }),
  };
}

async function setRoles(house: House): Promise<void> {
  const { users, repositories } = house.register.world;
  for (const { login, rights } of users) {
    for (const { name: repository } of repositories) {
      const right = rights[repository] ?? 'none';
      if (right !== 'none') await setRole(house, login, { repository, right });
    }
  }
}

/** Tells the emulator of a right, as far as it knows any. */
export async function setRole(house: House, login: string, role: { repository: string; right: Right }): Promise<void> {
  const names = { admin: 'admin', maintain: 'maintain', write: 'push', triage: 'triage', read: 'pull', none: '' };
  const permission = names[role.right];
  const path = `/repos/${house.register.world.organisation}/${role.repository}/collaborators/${login}`;
  const as = { login: ROOT };
  if (permission === '') await done(house, { method: 'DELETE', path, as });
  else await done(house, { method: 'PUT', path, as, body: { permission } });
}

/** Whatever the work does to the emulator's clock, and whatever webhooks it raises, nobody hears of it. */
async function backThen({ emulator, clock }: House, work: () => Promise<void>): Promise<void> {
  try {
    await emulator.hushed(work);
  } finally {
    await emulator.turnClock(clock.offset());
  }
}

interface Sowing {
  readonly issues: readonly SeedIssue[];
  readonly highest: Map<string, number>;
}

async function seedIssues(house: House, repository: string, { issues, highest }: Sowing): Promise<void> {
  const base = `/repos/${house.register.world.organisation}/${repository}`;
  let next = Math.max(highest.get(base) ?? 0, await highestNumber(house, base)) + 1;
  const turn = turning(house);
  for (const issue of [...issues].sort((one, other) => one.number - other.number)) {
    if (issue.number < next) throw new Error(`#${issue.number} of ${repository} exists already`);
    for (; next < issue.number; next += 1) await seedIssue({ house, turn }, base, placeholder(next, issue));
    await seedIssue({ house, turn }, base, issue);
    next += 1;
  }
  highest.set(base, next - 1);
}

async function highestNumber(house: House, base: string): Promise<number> {
  const [issues, pulls] = await Promise.all([
    house.back.read(`${base}/issues?state=all&per_page=100`),
    house.back.read(`${base}/pulls?state=all&per_page=100`),
  ]);
  return Math.max(0, ...[...things(issues), ...things(pulls)].map(({ number }) => Number(number)));
}

/** Numbers that the world does not tell of were something once, and are closed. */
function placeholder(number: number, { by, at }: SeedIssue): SeedIssue {
  return { number, title: `Placeholder ${number}`, body: 'Not part of this sample.', by, at, closedAt: at };
}

/** Half a second later GitHub still writes the same second, so a clock that stands there need not be turned again. */
const SAME_SECOND_MS = 500;

function turning({ emulator }: House): (moment: Date) => Promise<void> {
  let last = { moment: Number.NaN, real: 0 };
  return async (moment) => {
    const real = Date.now();
    if (last.moment === moment.getTime() && real - last.real < SAME_SECOND_MS && last.moment % 1000 === 0) return;
    last = { moment: moment.getTime(), real };
    await emulator.turnClock(moment.getTime() - real);
  };
}

interface Hand {
  readonly house: House;
  readonly turn: (moment: Date) => Promise<void>;
}

async function seedIssue({ house, turn }: Hand, base: string, issue: SeedIssue): Promise<void> {
  const { title, body, labels = [], comments = [] } = issue;
  const place = `${base}/issues/${issue.number}`;
  const at = async (moment: Date, ask: Omit<Ask, 'as'> & { by?: string }): Promise<void> => {
    await turn(moment);
    const { by = issue.by, ...rest } = ask;
    await done(house, { ...rest, as: actorNamed(house, by) });
  };
  await at(issue.at, { method: 'POST', path: `${base}/issues`, body: { title, body } });
  if (labels.length > 0) await at(issue.at, { method: 'POST', path: `${place}/labels`, body: { labels: [...labels] } });
  const closing = { method: 'PATCH', path: place, body: { state: 'closed', state_reason: 'completed' } };
  const deeds = [
    ...comments.map((comment) => ({
      moment: comment.at,
      ask: { method: 'POST', path: `${place}/comments`, body: { body: comment.body }, by: comment.by },
    })),
    ...(issue.closedAt === undefined ? [] : [{ moment: issue.closedAt, ask: closing }]),
  ];
  // In the order of time, because each deed sets `updated_at`.
  deeds.sort((one, other) => one.moment.getTime() - other.moment.getTime());
  for (const { moment, ask } of deeds) await at(moment, ask);
}

/** The emulator takes strangers for its administrator, so nobody gets there unknown. */
function actorNamed({ register }: House, login: string): Actor {
  if (login === `${register.world.app.slug}[bot]`) return 'app';
  const user = register.user(login);
  if (user === undefined) throw new Error(`there is nobody called ${login} in this world`);
  return { login: user.login };
}

interface File {
  readonly path: string;
  readonly bytes: Uint8Array | string;
  readonly how: FileBy;
}

/** Goes in by the front door, so that rights, webhooks and the record are as for anybody. */
async function putFile(house: House, repository: string, { path, bytes, how }: File): Promise<string> {
  const ask = how.silently ? backDoor(house, repository, how.by) : frontDoor(house, repository, how.by);
  if (how.branch !== undefined) await ensureBranch(ask, how.branch);
  const place = `/contents/${path.split('/').map(encodeURIComponent).join('/')}`;
  const where = how.branch === undefined ? '' : `?ref=${encodeURIComponent(how.branch)}`;
  const old = await ask('GET', place + where);
  const sha = old.status === 200 ? { sha: text(old.body.sha) } : {};
  const branch = how.branch === undefined ? {} : { branch: how.branch };
  const content = Buffer.from(bytes).toString('base64');
  const { status, body } = await ask('PUT', place, { message: how.message, content, ...sha, ...branch });
  if (status < 300) return text(thing(body.commit).sha);
  throw new Error(`${path} could not be put into ${repository}: ${status} ${text(body.message)}`);
}

type Door = (method: string, path: string, body?: Thing) => Promise<{ status: number; body: Thing }>;

function frontDoor(house: House, repository: string, by: string): Door {
  const base = `${house.front}/repos/${house.register.world.organisation}/${repository}`;
  const headers = { authorization: `token ${house.identities.tokenOf(by)}` };
  return async (method, path, body) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(base + path, { method, headers, ...sent });
    return { status: answer.status, body: thing(await answer.json()) };
  };
}

function backDoor(house: House, repository: string, by: string): Door {
  const base = `/repos/${house.register.world.organisation}/${repository}`;
  const as = actorNamed(house, by);
  return (method, path, body) =>
    house.turns.write(async () => {
      const answer = await house.back.send({ method, path: base + path, as, ...(body === undefined ? {} : { body }) });
      await house.emulator.raised();
      return { status: answer.status, body: thing(answer.body) };
    });
}

async function ensureBranch(ask: Door, branch: string): Promise<void> {
  if ((await ask('GET', `/git/ref/heads/${branch}`)).status === 200) return;
  const { body } = await ask('GET', '/git/ref/heads/main');
  await ask('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha: text(thing(body.object).sha) });
}

async function done(house: House, ask: Ask): Promise<Answer> {
  const answer = await house.back.send(ask);
  if (answer.status < 400) return answer;
  const said = Buffer.isBuffer(answer.body) ? '' : text(thing(answer.body).message);
  throw new Error(`the stage could not be set: ${ask.method} ${ask.path} gave ${answer.status} ${said}`);
}
