import { type Call, notFound, pattern, refusal, writes } from './call.ts';
import type { Answer } from './emulator.ts';
import { type Permissions, type Register, same } from './world.ts';

// Which permission of an App opens which place, and the level if it is not the usual one (GET reads, the rest writes).
// https://docs.github.com/rest/authentication/permissions-required-for-github-apps
// GitHub lets Apps read what is public without a permission. We do not: that would only work until a repository is
// private, and a permission that is missing in the manifest shall show here.
const PLACES: readonly (readonly [place: string, anyOf: readonly string[], level?: 'read' | 'write'])[] = [
  ['/issues/comments/{rest+}', ['issues', 'pull_requests']],
  ['/issues/{number}/comments', ['issues', 'pull_requests']],
  ['/issues/{number}/labels', ['issues', 'pull_requests']],
  ['/issues/{number}/labels/{name}', ['issues', 'pull_requests']],
  ['/issues', ['issues']],
  ['/issues/{rest+}', ['issues']],
  ['/labels', ['issues', 'pull_requests']],
  ['/labels/{name+}', ['issues', 'pull_requests']],
  ['/milestones', ['issues', 'pull_requests']],
  ['/milestones/{rest+}', ['issues', 'pull_requests']],
  ['/commits/{sha}/pulls', ['pull_requests']],
  ['/commits/{sha}/check-runs', ['checks']],
  ['/check-runs', ['checks']],
  ['/check-runs/{rest+}', ['checks']],
  ['/check-suites/{rest+}', ['checks']],
  ['/pulls/{number}/merge', ['contents']],
  ['/pulls', ['pull_requests']],
  ['/pulls/{rest+}', ['pull_requests']],
  ['/contents', ['contents']],
  ['/contents/{path+}', ['contents']],
  ['/readme', ['contents']],
  ['/git/{rest+}', ['contents']],
  ['/commits', ['contents']],
  ['/commits/{rest+}', ['contents']],
  ['/compare/{rest+}', ['contents']],
  ['/branches', ['contents']],
  ['/branches/{rest+}', ['contents']],
  ['/collaborators', ['metadata'], 'read'],
  ['/collaborators/{login}/permission', ['metadata'], 'read'],
  ['', ['metadata'], 'read'],
  ['/installation', ['metadata'], 'read'],
];

const MATCHERS = PLACES.map(([place, anyOf, level]) => ({ match: pattern(place), anyOf, level }));

/** What GitHub answers to the App where its permissions do not reach; undefined where they do. */
export function installationRefused(call: Call, register: Register): Answer | undefined {
  const { who, repository } = call;
  if (who.kind !== 'installation' || repository === undefined) return undefined;
  if (!covers(who.repositories, repository.name) || !register.installedOn(repository)) {
    return repository.private ? notFound() : writes(call.method) ? beyond() : undefined;
  }
  const place = call.path.slice(call.base.length);
  const entry = MATCHERS.find(({ match }) => match(place) !== undefined);
  if (entry === undefined) return beyond();
  const level = writes(call.method) ? 'write' : 'read';
  if (entry.level === 'read' && level === 'write') return beyond();
  return entry.anyOf.some((name) => allows(who.permissions, name, level)) ? undefined : beyond();
}

/** Whether these permissions include `name` at this level; `metadata: read` always comes with an App. */
export function allows(permissions: Permissions, name: string, level: 'read' | 'write'): boolean {
  const granted = name === 'metadata' ? 'read' : permissions[name];
  return granted === 'write' || (granted === 'read' && level === 'read');
}

function covers(repositories: readonly string[] | null, name: string): boolean {
  return repositories === null || repositories.some((entry) => same(entry, name));
}

function beyond(): Answer {
  return refusal(403, 'Resource not accessible by integration');
}
