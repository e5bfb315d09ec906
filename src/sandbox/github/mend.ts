import { account } from './house.ts';
import type { Who } from './identity.ts';
import { isThing, type Json, type Thing, text, thing } from './json.ts';
import { switchesOf } from './people-routes.ts';
import { type Register, reaches, same } from './world.ts';

/** What mending needs to know. */
export interface Mender {
  readonly front: string;
  readonly register: Register;
  /** The App as GitHub shows it, put where something was done by it. */
  readonly app: Thing;
  /** The count of each reaction for the address of an issue or comment. */
  reactionsOf(address: string): Thing | undefined;
}

// GitHub shows no patch of what is too large to look at.
const LARGEST_PATCH = 1_000_000;

/** The same JSON with what the emulator leaves out or gets wrong put right, wherever in it that is. */
export function mended(mender: Mender, value: Json, who: Who): Json {
  if (Array.isArray(value)) return value.map((entry) => mended(mender, entry, who));
  if (!isThing(value)) return value;
  const whole = Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, mended(mender, entry, who)]));
  const { patch, ...rest } = whole;
  const bare = text(patch).length > LARGEST_PATCH ? rest : whole;
  return { ...bare, ...corrections(mender, bare, who) };
}

function corrections(mender: Mender, entry: Thing, who: Who): Thing {
  const right: Thing = {};
  if ('author_association' in entry) right.author_association = association(mender.register, entry);
  if (entry.performed_via_github_app === null && isBot(mender, entry.user)) right.performed_via_github_app = mender.app;
  if (entry.app === null && 'check_suite' in entry) Object.assign(right, checkRun(mender, entry));
  const type = 'login' in entry ? typeOf(mender, entry) : undefined;
  if (type !== undefined) Object.assign(right, account(mender.front, text(entry.login), Number(entry.id), type));
  if ('full_name' in entry && 'permissions' in entry) Object.assign(right, repository(mender, entry, who));
  const counted = isThing(entry.reactions) ? mender.reactionsOf(text(entry.url)) : undefined;
  if (counted !== undefined) right.reactions = { ...thing(entry.reactions), ...counted };
  return right;
}

/** The emulator's organisations lack addresses, its bots have unfit ones, and other bots are people to it. */
function typeOf(mender: Mender, entry: Thing): 'Organization' | 'Bot' | undefined {
  if (entry.type === 'Organization' || entry.type === 'Bot') return entry.type;
  return mender.register.user(text(entry.login))?.bot ? 'Bot' : undefined;
}

function isBot(mender: Mender, user: Json | undefined): boolean {
  return thing(user).login === `${text(mender.app.slug)}[bot]`;
}

// https://docs.github.com/graphql/reference/enums#commentauthorassociation
function association(register: Register, entry: Thing): string {
  const login = text(thing(entry.user).login);
  if (register.user(login)?.member) return 'MEMBER';
  const [, owner = '', name = ''] = /\/repos\/([^/]+)\/([^/]+)/.exec(text(entry.url)) ?? [];
  const repository = register.repository(owner, name);
  if (repository === undefined || register.user(login) === undefined) return 'NONE';
  return reaches(register.rightOf(login, repository), repository.private ? 'read' : 'triage') ? 'COLLABORATOR' : 'NONE';
}

function checkRun(mender: Mender, entry: Thing): Thing {
  const annotations_url = `${text(entry.url)}/annotations`;
  return { app: mender.app, output: { ...thing(entry.output), annotations_url } };
}

// Only the whole repository has them at GitHub; more than GitHub says harms nobody.
const COUNTS = { network_count: 0, subscribers_count: 0 };

function repository(mender: Mender, entry: Thing, who: Who): Thing {
  const [owner = '', name = ''] = text(entry.full_name).split('/');
  const found = mender.register.repository(owner, name);
  if (found === undefined || !same(owner, mender.register.world.organisation)) return {};
  const right = who.kind === 'person' ? mender.register.rightOf(who.login, found) : found.private ? 'none' : 'read';
  return { permissions: switchesOf(right), web_commit_signoff_required: false, ...COUNTS };
}
