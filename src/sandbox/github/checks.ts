import { type Call, paged, refusal } from './call.ts';
import type { Answer } from './emulator.ts';
import { type House, pass, type Route } from './house.ts';
import { type Json, type Thing, text, thing, things } from './json.ts';

/** Check runs as GitHub keeps them: only on commits that are there, and annotations add up from call to call. */
export function checkRoutes(house: House): Route[] {
  return [
    { on: 'POST {base}/check-runs', answer: (call) => create(house, call) },
    { on: 'PATCH {base}/check-runs/{id}', answer: (call) => update(house, call) },
    {
      on: 'GET {base}/check-runs/{id}/annotations',
      answer: async (call) => paged(await annotationsOf(house, call.path), call.query, `${house.front}${call.path}`),
    },
  ];
}

async function create(house: House, call: Call): Promise<Answer> {
  const body = thing(call.body);
  const sha = text(body.head_sha);
  if ((await house.back.read(`${call.base}/git/commits/${sha}`)) === undefined) {
    return refusal(422, `No commit found for SHA: ${sha}`);
  }
  return pass(house, { ...call, body: concluded(body) });
}

async function update(house: House, call: Call): Promise<Answer> {
  const body = concluded(thing(call.body));
  if (!('output' in body)) return pass(house, { ...call, body });
  const before = await annotationsOf(house, `${call.path}/annotations`);
  const output = thing(body.output);
  const annotations = [...before, ...things(output.annotations)];
  return pass(house, { ...call, body: { ...body, output: { ...output, annotations } } });
}

/** All of them; the emulator wraps each page. */
async function annotationsOf(house: House, path: string): Promise<Json[]> {
  const all: Json[] = [];
  for (let page = 1; ; page += 1) {
    const found = things(thing(await house.back.read(`${path}?per_page=100&page=${page}`)).check_annotations);
    all.push(...found);
    if (found.length < 100) return all;
  }
}

/** Who gives a conclusion says that the run is completed. */
function concluded(body: Thing): Thing {
  return 'conclusion' in body && !('status' in body) ? { ...body, status: 'completed' } : body;
}
