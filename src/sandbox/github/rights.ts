import type { Back } from './back.ts';
import { type Call, notFound, pattern, refusal, writes } from './call.ts';
import type { Answer } from './emulator.ts';
import { text, thing } from './json.ts';
import { type Register, type Right, reaches, same, type WorldRepository } from './world.ts';

// What a person needs for a write, from GitHub's table of repository roles. The emulator asks for none of it.
// https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization
interface Rule {
  readonly on: string;
  readonly needs: Right;
  /** Whoever wrote the thing at this address may do it too. */
  readonly orAuthorOf?: 'issue' | 'comment' | 'pull';
  /** GitHub hides some places from people who may not write there. */
  readonly hidden?: true;
}

const RULES: readonly Rule[] = [
  { on: 'POST /issues', needs: 'read' },
  { on: 'PATCH /issues/{number}', needs: 'triage', orAuthorOf: 'issue' },
  { on: 'POST /issues/{number}/comments', needs: 'read' },
  { on: 'PATCH /issues/comments/{id}', needs: 'write', orAuthorOf: 'comment' },
  { on: 'DELETE /issues/comments/{id}', needs: 'write', orAuthorOf: 'comment' },
  { on: '* /issues/{number}/labels', needs: 'triage' },
  { on: '* /issues/{number}/labels/{name}', needs: 'triage' },
  { on: '* /issues/{number}/assignees', needs: 'triage' },
  { on: '* /issues/{number}/lock', needs: 'write' },
  { on: '* /issues/{number}/reactions', needs: 'read' },
  { on: '* /issues/{number}/reactions/{id}', needs: 'read' },
  { on: '* /issues/comments/{id}/reactions', needs: 'read' },
  { on: '* /issues/comments/{id}/reactions/{reaction}', needs: 'read' },
  { on: 'POST /pulls', needs: 'read' },
  { on: 'PATCH /pulls/{number}', needs: 'triage', orAuthorOf: 'pull' },
  { on: 'POST /pulls/{number}/reviews', needs: 'read' },
  { on: '* /contents/{path+}', needs: 'write', hidden: true },
  { on: '* /git/{rest+}', needs: 'write', hidden: true },
  { on: 'POST /forks', needs: 'read' },
  { on: '* /collaborators/{login}', needs: 'admin' },
];

const MATCHERS = RULES.map((rule) => {
  const [method = '', path = ''] = rule.on.split(' ');
  return { rule, method, match: pattern(path) };
});

/** What GitHub answers to a person (or nobody) who may not do this; undefined where it may be done. */
export async function personRefused(call: Call, register: Register, back: Back): Promise<Answer | undefined> {
  const { repository, who } = call;
  if (repository === undefined) return undefined;
  const right = who.kind === 'person' ? register.rightOf(who.login, repository) : publicRight(repository);
  if (!reaches(right, 'read')) return notFound();
  if (!writes(call.method)) return undefined;
  if (who.kind !== 'person') return refusal(401, 'Requires authentication');
  const place = call.path.slice(call.base.length);
  if (/^\/check-(runs|suites)/.test(place)) return refusal(403, 'You must authenticate via a GitHub App.');
  const rule = MATCHERS.find(({ method, match }) => (method === '*' || method === call.method) && match(place))?.rule;
  if (reaches(right, rule?.needs ?? 'write'))
    return (await triageMayNotRewrite(call, right, back)) ?? lockedFor(call, right, back);
  if (rule?.orAuthorOf !== undefined && (await wroteIt(call, who.login, back)))
    return mayNotReopen(call, who.login, back);
  return rule?.hidden ? notFound() : refusal(403, 'Must have admin rights to Repository.');
}

function publicRight(repository: WorldRepository): Right {
  return repository.private ? 'none' : 'read';
}

/** Triage closes and labels other people's issues, but their words belong to the author and to writers. */
async function triageMayNotRewrite(call: Call, right: Right, back: Back): Promise<Answer | undefined> {
  const rewrites = /\/issues\/\d+$/.test(call.path) && ['title', 'body'].some((field) => field in thing(call.body));
  if (!rewrites || call.method !== 'PATCH' || reaches(right, 'write')) return undefined;
  if (call.who.kind === 'person' && (await wroteIt(call, call.who.login, back))) return undefined;
  return refusal(403, 'Must have admin rights to Repository.');
}

/** In a locked conversation only collaborators speak. */
async function lockedFor(call: Call, right: Right, back: Back): Promise<Answer | undefined> {
  if (call.method !== 'POST' || !call.path.endsWith('/comments') || reaches(right, 'triage')) return undefined;
  const issue = thing(await back.read(call.path.replace(/\/comments$/, '')));
  return issue.locked === true ? refusal(403, 'Unable to create comment because issue is locked.') : undefined;
}

/** Authors reopen what they closed themselves, not what somebody decided to close. */
async function mayNotReopen(call: Call, login: string, back: Back): Promise<Answer | undefined> {
  if (thing(call.body).state !== 'open' || !/\/issues\/\d+$/.test(call.path)) return undefined;
  const issue = thing(await back.read(call.path));
  const own = issue.state === 'open' || same(text(thing(issue.closed_by).login), login);
  return own ? undefined : refusal(403, 'Must have admin rights to Repository.');
}

async function wroteIt(call: Call, login: string, back: Back): Promise<boolean> {
  return same(text(thing(thing(await back.read(call.path)).user).login), login);
}

/** The body without what GitHub silently drops when somebody below triage sends it. */
export function withoutWhatIsDropped(call: Call, register: Register): Call {
  if (call.repository === undefined || call.who.kind !== 'person' || !/\/issues(\/\d+)?$/.test(call.path)) return call;
  if (!writes(call.method) || reaches(register.rightOf(call.who.login, call.repository), 'triage')) return call;
  const { labels, assignees, assignee, milestone, ...kept } = thing(call.body);
  return { ...call, body: kept };
}
