import { type Call, notFound, paged, refusal } from './call.ts';
import type { Answer } from './emulator.ts';
import { account, type House, nodeId, type Route, stamp } from './house.ts';
import { nameOf } from './identity.ts';
import { type Thing, text, thing } from './json.ts';

/** Reactions to issues and comments, which the emulator does not have. */
export interface Reactions {
  readonly routes: readonly Route[];
  /** The count of each kind, for the address of an issue or comment; undefined where nobody reacted. */
  of(address: string): Thing | undefined;
}

const KINDS = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'];

interface Reaction extends Thing {
  readonly id: number;
  readonly content: string;
}

/** Starts without any reaction. */
export function openReactions(house: House): Reactions {
  const given = new Map<string, Reaction[]>();
  let last = 0;
  // Pull requests are issues, but not to the emulator.
  const subject = (call: Call): string => call.path.replace(/\/reactions.*$/, '');
  const exists = async (call: Call): Promise<boolean> => {
    const place = subject(call);
    return [place, place.replace('/issues/', '/pulls/')].reduce<Promise<boolean>>(
      async (found, path) => (await found) || (await house.back.read(path)) !== undefined,
      Promise.resolve(false),
    );
  };
  const list = async (call: Call): Promise<Answer> => {
    if (!(await exists(call))) return notFound();
    const content = call.query.get('content');
    const all = (given.get(subject(call)) ?? []).filter((entry) => content === null || entry.content === content);
    return paged(all, call.query, `${house.front}${call.path}`);
  };
  const create = async (call: Call): Promise<Answer> => {
    const content = text(thing(call.body).content);
    if (!KINDS.includes(content)) return refusal(422, 'Validation Failed');
    if (!(await exists(call))) return notFound();
    const all = given.get(subject(call)) ?? [];
    const user = await whoReacts(house, call);
    const same = all.find((entry) => entry.content === content && thing(entry.user).login === user.login);
    if (same !== undefined) return { status: 200, body: same };
    last += 1;
    const reaction = {
      id: last,
      node_id: nodeId('Reaction', last),
      user,
      content,
      created_at: stamp(house.clock.now()),
    };
    given.set(subject(call), [...all, reaction]);
    return { status: 201, body: reaction };
  };
  const remove = async (call: Call, { id = '' }: Record<string, string>): Promise<Answer> => {
    const all = given.get(subject(call)) ?? [];
    const found = all.find((entry) => entry.id === Number(id));
    if (found === undefined) return notFound();
    const { login } = await whoReacts(house, call);
    if (thing(found.user).login !== login) return refusal(403, 'Must have admin rights to Repository.');
    given.set(
      subject(call),
      all.filter((entry) => entry !== found),
    );
    return { status: 204, body: null };
  };
  const places = ['{base}/issues/{number}/reactions', '{base}/issues/comments/{comment}/reactions'];
  return {
    routes: places.flatMap((place) => [
      { on: `GET ${place}`, answer: list },
      { on: `POST ${place}`, answer: create },
      { on: `DELETE ${place}/{id}`, answer: remove },
    ]),
    of: (address) => {
      const all = given.get(new URL(address, house.front).pathname);
      return all === undefined ? undefined : counted(all);
    },
  };
}

function counted(all: readonly Reaction[]): Thing {
  const counts = KINDS.map((kind) => [kind, all.filter(({ content }) => content === kind).length] as const);
  return { total_count: all.length, ...Object.fromEntries(counts) };
}

/** The bot is unknown to the emulator until it did something there. */
async function whoReacts(house: House, call: Call): Promise<Thing> {
  const login = nameOf(call.who, house.register.world.app.slug);
  const found = await house.back.read(`/users/${encodeURIComponent(login)}`);
  if (found === undefined) return account(house.front, login, house.appId, 'Bot');
  const { id, type } = thing(found);
  return account(house.front, login, Number(id), type === 'Bot' ? 'Bot' : 'User');
}
