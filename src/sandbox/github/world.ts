/** What a person may do in a repository, in GitHub's five roles; `none` is a stranger. */
export type Right = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

/** What an App was granted, as in its manifest: `{ issues: 'write', contents: 'read' }`. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** A person of the world. `rights` are per repository name; a repository that is not named means `none`. */
export interface WorldUser {
  readonly login: string;
  readonly name?: string;
  /** Member of the organisation: shown as MEMBER in author_association, gives no right by itself. */
  readonly member?: boolean;
  readonly rights: Readonly<Record<string, Right>>;
  /** Another App's account, such as `renovate[bot]`; its webhooks have a sender of type Bot. */
  readonly bot?: true;
}

/** A repository of the organisation; it starts with a README on `main`. */
export interface WorldRepository {
  readonly name: string;
  readonly private?: boolean;
  readonly description?: string;
}

/** The GitHub App that is installed in the organisation. */
export interface WorldApp {
  readonly slug: string;
  readonly name?: string;
  readonly permissions: Permissions;
  /** The webhook events it subscribed to; others are not delivered. */
  readonly events: readonly string[];
  /** The repositories it is installed on; absent: all. */
  readonly repositories?: readonly string[];
}

/** Everything an emulated GitHub starts with. */
export interface World {
  readonly organisation: string;
  readonly users: readonly WorldUser[];
  readonly repositories: readonly WorldRepository[];
  readonly app: WorldApp;
  /** The moment at which the world begins; from then on time goes on. */
  readonly at: Date;
}

const ROLES: readonly Right[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

/** Whether `right` is at least `needed`, in GitHub's order read < triage < write < maintain < admin. */
export function reaches(right: Right, needed: Right): boolean {
  return ROLES.indexOf(right) >= ROLES.indexOf(needed);
}

/** The people and repositories as they are now: names in any case, rights that can change. */
export interface Register {
  readonly world: World;
  /** From now on the App is what its manifest said. */
  registers(app: Pick<WorldApp, 'name' | 'permissions' | 'events'>): void;
  /** The true spelling of a repository's name, or undefined where there is none. */
  repository(owner: string, name: string): WorldRepository | undefined;
  user(login: string): WorldUser | undefined;
  /** The right a person has; everybody may read what is public. */
  rightOf(login: string, repository: WorldRepository): Right;
  /** Changes a right, from now on. */
  grant(login: string, repository: WorldRepository, right: Right): void;
  /** Whether the App is installed on this repository. */
  installedOn(repository: WorldRepository): boolean;
}

/** Opens the register of a world. */
export function openRegister(beginning: World): Register {
  let world = beginning;
  const rights = new Map<string, Right>();
  const key = (login: string, repository: string): string => `${login} ${repository}`.toLowerCase();
  for (const user of world.users) {
    for (const [repository, right] of Object.entries(user.rights)) rights.set(key(user.login, repository), right);
  }
  return {
    get world() {
      return world;
    },
    registers: (app) => {
      world = { ...world, app: { ...world.app, ...app } };
    },
    repository: (owner, name) =>
      same(owner, world.organisation) ? world.repositories.find((entry) => same(entry.name, name)) : undefined,
    user: (login) => world.users.find((entry) => same(entry.login, login)),
    rightOf: (login, repository) => {
      const granted = rights.get(key(login, repository.name)) ?? 'none';
      return granted === 'none' && !repository.private ? 'read' : granted;
    },
    grant: (login, repository, right) => void rights.set(key(login, repository.name), right),
    installedOn: (repository) => world.app.repositories?.some((name) => same(name, repository.name)) ?? true,
  };
}

/** Names on GitHub are the same in any case. */
export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
