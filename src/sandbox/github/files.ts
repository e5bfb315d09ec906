import { type Call, refusal } from './call.ts';
import type { Answer } from './emulator.ts';
import { type House, pass, type Route } from './house.ts';
import { thing } from './json.ts';
import type { Pulls } from './pulls.ts';

// https://docs.github.com/rest/repos/contents: up to 1 MB with its content, up to 100 MB without, above that not at all.
const WITH_CONTENT = 1_048_576;
const AT_ALL = 100 * WITH_CONTENT;

/** Files as GitHub hands them out: large ones only as blobs; a pull request's head by its hidden ref. */
export function fileRoutes(house: House, pulls: Pulls): Route[] {
  const resolved = async (call: Call): Promise<Call> => {
    const number = numberIn(call.query.get('ref') ?? '');
    if (number === undefined) return call;
    const query = new URLSearchParams(call.query);
    query.set('ref', (await pulls.headOf(call.base, number)) ?? '');
    return { ...call, query };
  };
  const hiddenRef = async (call: Call, number: number): Promise<Answer> => {
    const sha = await pulls.headOf(call.base, number);
    if (sha === undefined) return refusal(404, 'Not Found');
    const answer = await house.back.send({ method: 'GET', path: `${call.base}/git/commits/${sha}`, as: 'app' });
    const { node_id = '', url = '' } = thing(answer.body);
    const ref = `refs/pull/${number}/head`;
    const object = { sha, type: 'commit', url };
    return { status: 200, body: { ref, node_id, url: `${house.front}${call.base}/git/${ref}`, object } };
  };
  return [
    {
      on: 'GET {base}/contents/{path+}',
      answer: async (call) => withoutLargeContent(await pass(house, await resolved(call))),
    },
    {
      on: 'GET {base}/git/ref/{ref+}',
      answer: (call, { ref = '' }) => {
        const number = numberIn(ref);
        return number === undefined ? pass(house, call) : hiddenRef(call, number);
      },
    },
  ];
}

function numberIn(ref: string): number | undefined {
  const found = /^(?:refs\/)?pull\/(\d+)\/head$/.exec(ref);
  return found === null ? undefined : Number(found[1]);
}

function withoutLargeContent(answer: Answer): Answer {
  if (answer.status !== 200 || Buffer.isBuffer(answer.body)) return answer;
  const file = thing(answer.body);
  const size = Number(file.size ?? 0);
  if (file.type !== 'file' || size <= WITH_CONTENT) return answer;
  if (size > AT_ALL) return refusal(403, 'This API returns blobs up to 100 MB in size.');
  return { ...answer, body: { ...file, content: '', encoding: 'none' } };
}
