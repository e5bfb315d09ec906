import { allows } from './app-rights.ts';
import { type Call, notFound, paged, refusal } from './call.ts';
import type { Answer } from './emulator.ts';
import { account, forTheApp, type House, nodeId, pass, type Route, stamp } from './house.ts';
import { nameOf } from './identity.ts';
import { type Json, type Thing, text, texts, thing, things } from './json.ts';
import { type Permissions, same } from './world.ts';

/** What an App asks about itself, and its tokens: the emulator knows no more than half of it. */
export function appRoutes(house: House): Route[] {
  const ours = (id: string | undefined): boolean => Number(id) === house.installationId;
  return [
    forTheApp('GET /app', async () => ({ status: 200, body: await appOf(house) })),
    forTheApp('GET /app/installations', async (call) =>
      paged([await installationOf(house)], call.query, `${house.front}${call.path}`),
    ),
    forTheApp('GET /app/installations/{id}', async (_, { id }) =>
      ours(id) ? { status: 200, body: await installationOf(house) } : notFound(),
    ),
    forTheApp('POST /app/installations/{id}/access_tokens', (call, { id }) =>
      ours(id) ? issueToken(house, call) : notFound(),
    ),
    forTheApp('GET /repos/{owner}/{repo}/installation', (call) => installationOn(house, call)),
    forTheApp('GET /orgs/{org}/installation', async (_, { org = '' }) =>
      same(org, house.register.world.organisation) ? { status: 200, body: await installationOf(house) } : notFound(),
    ),
    { on: 'GET /installation/repositories', answer: (call) => installationRepositories(house, call) },
    { on: 'DELETE /installation/token', answer: (call) => revoke(house, call) },
    { on: 'GET /user', answer: (call) => whoIsIt(house, call) },
    { on: 'POST /graphql', answer: (call) => viewer(house, call) },
    { on: 'GET /rate_limit', answer: () => ({ status: 200, body: rateLimit() }) },
  ];
}

/** The organisation as an account, with the emulator's id. */
async function organisation(house: House): Promise<Thing> {
  const login = house.register.world.organisation;
  const { id } = thing(await house.back.read(`/orgs/${login}`));
  return account(house.front, login, Number(id), 'Organization');
}

/** The App as GitHub shows it. */
export async function appOf(house: House): Promise<Thing> {
  const { app, at } = house.register.world;
  return {
    id: house.appId,
    slug: app.slug,
    node_id: nodeId('App', house.appId),
    client_id: `Iv23${house.appId}`,
    owner: await organisation(house),
    name: app.name ?? app.slug,
    description: null,
    external_url: `${house.front}/apps/${app.slug}`,
    html_url: `${house.front}/apps/${app.slug}`,
    created_at: stamp(at),
    updated_at: stamp(at),
    permissions: { metadata: 'read', ...app.permissions },
    events: [...app.events],
    installations_count: 1,
  };
}

async function installationOf(house: House): Promise<Thing> {
  const { front, installationId: id, appId } = house;
  const { app, at } = house.register.world;
  const owner = await organisation(house);
  return {
    id,
    account: owner,
    repository_selection: app.repositories === undefined ? 'all' : 'selected',
    access_tokens_url: `${front}/app/installations/${id}/access_tokens`,
    repositories_url: `${front}/installation/repositories`,
    html_url: `${front}/organizations/${text(owner.login)}/settings/installations/${id}`,
    app_id: appId,
    app_slug: app.slug,
    target_id: owner.id ?? 0,
    target_type: 'Organization',
    permissions: { metadata: 'read', ...app.permissions },
    events: [...app.events],
    created_at: stamp(at),
    updated_at: stamp(at),
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: null,
    suspended_at: null,
  };
}

async function installationOn(house: House, call: Call): Promise<Answer> {
  if (call.repository === undefined || !house.register.installedOn(call.repository)) return notFound();
  return { status: 200, body: await installationOf(house) };
}

/** A token may be narrower than the installation, never wider. */
async function issueToken(house: House, call: Call): Promise<Answer> {
  const asked = thing(call.body);
  const granted: Permissions = { metadata: 'read', ...house.register.world.app.permissions };
  const wanted = 'permissions' in asked ? (thing(asked.permissions) as Permissions) : granted;
  const wider = Object.entries(wanted).some(([name, level]) => !allows(granted, name, level));
  if (wider) return refusal(422, 'The permissions requested are not granted to this installation.');
  const all = await repositoriesOf(house);
  const narrowed = 'repositories' in asked || 'repository_ids' in asked;
  const ids = Array.isArray(asked.repository_ids) ? asked.repository_ids : [];
  const chosen = all.filter(
    (entry) => ids.includes(entry.id ?? 0) || texts(asked.repositories).some((name) => same(name, text(entry.name))),
  );
  if (narrowed && chosen.length < ids.length + texts(asked.repositories).length) {
    return refusal(422, 'The repositories requested are not accessible to this installation.');
  }
  const { token, expires } = house.identities.issue(wanted, narrowed ? chosen.map(({ name }) => text(name)) : null);
  const repository_selection = narrowed || house.register.world.app.repositories ? 'selected' : 'all';
  const body: Thing = { token, expires_at: stamp(expires), permissions: { ...wanted }, repository_selection };
  return { status: 201, body: narrowed ? { ...body, repositories: chosen } : body };
}

async function installationRepositories(house: House, call: Call): Promise<Answer> {
  const { who } = call;
  if (who.kind !== 'installation') return refusal(403, 'You must authenticate with an installation access token.');
  const all = await repositoriesOf(house);
  const visible = all.filter(({ name }) => who.repositories?.includes(text(name)) ?? true);
  const page = paged(visible, call.query, `${house.front}${call.path}`);
  const body: Json = { total_count: visible.length, repository_selection: 'all', repositories: page.body as Json };
  if (house.register.world.app.repositories !== undefined) body.repository_selection = 'selected';
  return { ...page, body };
}

async function repositoriesOf(house: House): Promise<Thing[]> {
  const { organisation: owner, repositories } = house.register.world;
  const installed = repositories.filter((repository) => house.register.installedOn(repository));
  return things(
    await Promise.all(installed.map(async ({ name }) => thing(await house.back.read(`/repos/${owner}/${name}`)))),
  );
}

function revoke(house: House, call: Call): Answer {
  house.identities.revoke(call.authorization);
  return { status: 204, body: null };
}

/** "The user" is a person: installations are none, and are told so. */
function whoIsIt(house: House, call: Call): Answer | Promise<Answer> {
  if (call.who.kind === 'person') return pass(house, call);
  return call.who.kind === 'anonymous'
    ? refusal(401, 'Requires authentication')
    : refusal(403, 'Resource not accessible by integration');
}

/** Of GraphQL only the one question that REST does not answer: under which name does this token write? */
function viewer(house: House, call: Call): Answer {
  if (call.who.kind === 'anonymous') return refusal(401, 'This endpoint requires you to be authenticated.');
  if (text(thing(call.body).query).replace(/\s+/g, '') !== '{viewer{login}}') return notFound();
  return { status: 200, body: { data: { viewer: { login: nameOf(call.who, house.register.world.app.slug) } } } };
}

// Far from its end at any time: tests of what happens then ask for a fault.
function rateLimit(): Thing {
  const reset = Math.floor(Date.now() / 1000) + 3600;
  const budget = (limit: number): Thing => ({ limit, used: 1, remaining: limit - 1, reset });
  return { resources: { core: budget(5000), search: budget(30), graphql: budget(5000) }, rate: budget(5000) };
}
