import { type Call, notFound, paged, refusal } from './call.ts';
import type { Answer } from './emulator.ts';
import type { House, Route } from './house.ts';
import { type Thing, text, thing } from './json.ts';
import { setRole } from './seed.ts';
import { type Right, reaches, type WorldRepository } from './world.ts';

/** Who may what in a repository, as GitHub tells it: five roles, of which the old field `permission` knows four. */
export function peopleRoutes(house: House): Route[] {
  return [
    {
      on: 'GET {base}/collaborators/{login}/permission',
      answer: (call, { login = '' }) => permission(house, call, login),
    },
    { on: 'GET {base}/collaborators', answer: (call) => collaborators(house, call) },
    { on: 'GET {base}/collaborators/{login}', answer: (call, { login = '' }) => isCollaborator(house, call, login) },
    { on: 'PUT {base}/collaborators/{login}', answer: (call, { login = '' }) => invite(house, call, login) },
    {
      on: 'DELETE {base}/collaborators/{login}',
      answer: (call, { login = '' }) => give(house, call, { login, right: 'none' }),
    },
    {
      on: 'GET /users/{login}',
      answer: async (_, { login = '' }) => {
        const found = await userOf(house, house.register.user(login)?.login ?? login);
        return found === undefined ? notFound() : { status: 200, body: found };
      },
    },
  ];
}

/** The five switches by which `user.permissions` tells a role. */
export function switchesOf(right: Right): Thing {
  return {
    admin: reaches(right, 'admin'),
    maintain: reaches(right, 'maintain'),
    push: reaches(right, 'write'),
    triage: reaches(right, 'triage'),
    pull: reaches(right, 'read'),
  };
}

// https://docs.github.com/rest/collaborators/collaborators: maintain is told as write, triage as read.
function oldName(right: Right): 'admin' | 'write' | 'read' | 'none' {
  if (right === 'admin' || right === 'none') return right;
  return reaches(right, 'write') ? 'write' : 'read';
}

async function permission(house: House, call: Call, login: string): Promise<Answer> {
  const known = house.register.user(login);
  if (call.repository === undefined || call.who.kind === 'anonymous') return refusal(401, 'Requires authentication');
  const user = await userOf(house, known?.login ?? login);
  if (user === undefined) return refusal(404, `${login} is not a user`);
  const right = house.register.rightOf(login, call.repository);
  return {
    status: 200,
    body: {
      permission: oldName(right),
      role_name: right,
      user: { ...briefly(user), permissions: switchesOf(right), role_name: right },
    },
  };
}

async function collaborators(house: House, call: Call): Promise<Answer> {
  const { repository, who } = call;
  if (repository === undefined) return notFound();
  if (who.kind === 'person' && !reaches(house.register.rightOf(who.login, repository), 'write')) {
    return refusal(403, 'Must have push access to view repository collaborators.');
  }
  const logins = house.register.world.users
    .map(({ login }) => login)
    .filter((login) => named(house, repository, login));
  const users = await Promise.all(
    logins.map(async (login) => {
      const right = house.register.rightOf(login, repository);
      return { ...briefly(thing(await userOf(house, login))), permissions: switchesOf(right), role_name: right };
    }),
  );
  return paged(users, call.query, `${house.front}${call.path}`);
}

function isCollaborator(house: House, call: Call, login: string): Answer {
  return call.repository !== undefined && named(house, call.repository, login)
    ? { status: 204, body: null }
    : notFound();
}

// The names that rights have when they are given differ from those under which they are told.
const GIVEN: Readonly<Record<string, Right>> = {
  pull: 'read',
  triage: 'triage',
  push: 'write',
  maintain: 'maintain',
  admin: 'admin',
};

/** Without an invitation to accept: people of the world are members at once. */
function invite(house: House, call: Call, login: string): Answer | Promise<Answer> {
  const right = GIVEN[text(thing(call.body).permission) || 'push'];
  return right === undefined ? refusal(422, 'Validation Failed') : give(house, call, { login, right });
}

async function give(house: House, { repository }: Call, what: { login: string; right: Right }): Promise<Answer> {
  const user = house.register.user(what.login);
  if (repository === undefined || user === undefined) return notFound();
  house.register.grant(user.login, repository, what.right);
  await setRole(house, user.login, { repository: repository.name, right: what.right });
  return { status: 204, body: null };
}

/** Reading what is public makes nobody a collaborator. */
function named(house: House, repository: WorldRepository, login: string): boolean {
  const right = house.register.rightOf(login, repository);
  return reaches(right, repository.private ? 'read' : 'triage');
}

async function userOf(house: House, login: string): Promise<Thing | undefined> {
  const found = await house.back.read(`/users/${encodeURIComponent(login)}`);
  return found === undefined ? undefined : thing(found);
}

function briefly(user: Thing): Thing {
  const { name, company, blog, location, email, hireable, bio, twitter_username, ...brief } = user;
  const { public_repos, public_gists, followers, following, created_at, updated_at, ...rest } = brief;
  return rest;
}
