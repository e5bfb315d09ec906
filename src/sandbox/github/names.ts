import type { Call } from './call.ts';
import { type Register, same } from './world.ts';

/** The name of a ref contains slashes, which clients send encoded or not. */
function refOf(parts: readonly string[]): readonly string[] {
  const isRef = parts[0] === 'git' && /^(ref|refs|matching-refs)$/.test(parts[1] ?? '');
  return isRef ? parts.map((part) => part.replaceAll(/%2f/gi, '/')) : parts;
}

/** GitHub takes names in any case; the emulator does not. Gives path, repository and base in true spelling. */
export function canonical(register: Register, path: string): Pick<Call, 'path' | 'repository' | 'base'> {
  const [, kind, owner = '', name = '', ...rest] = path.replace(/(.)\/$/, '$1').split('/');
  const { organisation } = register.world;
  if (kind === 'repos') {
    const repository = register.repository(decodeURIComponent(owner), decodeURIComponent(name));
    const base = repository === undefined ? '' : `/repos/${organisation}/${repository.name}`;
    return { repository, base, path: repository === undefined ? path : [base, ...refOf(rest)].join('/') };
  }
  const spelt =
    kind === 'orgs' && same(owner, organisation) ? organisation : register.user(decodeURIComponent(owner))?.login;
  const known = (kind === 'orgs' || kind === 'users') && spelt !== undefined;
  const tail = [name, ...rest].filter((part) => part !== '');
  return {
    repository: undefined,
    base: '',
    path: known ? ['', kind, encodeURIComponent(spelt), ...tail].join('/') : path,
  };
}
