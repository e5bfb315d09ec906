import { actorOf, type Call, notFound, refusal } from './call.ts';
import type { Answer } from './emulator.ts';
import { type House, pass, type Route } from './house.ts';
import type { Issues } from './issues.ts';
import { type Json, type Thing, text, texts, thing, things } from './json.ts';
import { invalid } from './limits.ts';
import { withoutWhatIsDropped } from './rights.ts';
import { same } from './world.ts';

/** Labels have one name in any case, and setting one is an event of its own; the emulator thinks otherwise. */
export function labelRoutes(house: House, issues: Issues): Route[] {
  const { withTrueName, onIssue, list, change } = answers(house, issues);
  return [
    { on: 'POST {base}/labels', answer: (call) => create(house, call) },
    { on: 'GET {base}/labels/{name}', answer: withTrueName },
    { on: 'PATCH {base}/labels/{name}', answer: withTrueName },
    { on: 'DELETE {base}/labels/{name}', answer: withTrueName },
    { on: 'POST {base}/issues/{number}/labels', answer: onIssue },
    { on: 'PUT {base}/issues/{number}/labels', answer: onIssue },
    { on: 'DELETE {base}/issues/{number}/labels/{name}', answer: withTrueName },
    { on: 'DELETE {base}/issues/{number}/labels', answer: (call) => removeAll(house, call) },
    { on: 'GET {base}/issues', answer: list },
    { on: 'POST {base}/issues', answer: (call) => open(house, call) },
    { on: 'PATCH {base}/issues/{number}', answer: change },
  ];
}

type Answering = Record<'withTrueName' | 'onIssue' | 'list' | 'change', Route['answer']>;

function answers(house: House, issues: Issues): Answering {
  const withTrueName = async (call: Call, { name = '', number }: Record<string, string>): Promise<Answer> => {
    const [known = name] = await spelt(house, call, [name]);
    const place = number === undefined ? `${call.base}/labels` : `${call.base}/issues/${number}/labels`;
    const answer = await pass(house, { ...call, path: `${place}/${encodeURIComponent(known)}` });
    return answer.status === 404 && number !== undefined ? refusal(404, 'Label does not exist') : answer;
  };
  const onIssue = async (call: Call): Promise<Answer> => {
    if ((await house.back.read(call.path)) === undefined) return notFound();
    const names = namesIn(Array.isArray(call.body) ? call.body : thing(call.body).labels);
    return pass(house, { ...call, body: { labels: await present(house, call, names) } });
  };
  const list = async (call: Call): Promise<Answer> => {
    const query = new URLSearchParams(call.query);
    const labels = query.get('labels');
    if (labels !== null) query.set('labels', (await spelt(house, call, labels.split(','))).join(','));
    return issues.list({ ...call, query });
  };
  const change = async (call: Call): Promise<Answer> => {
    const kept = withoutWhatIsDropped(call, house.register);
    const body = thing(kept.body);
    if (!('labels' in body)) return pass(house, kept);
    return pass(house, { ...kept, body: { ...body, labels: await present(house, call, namesIn(body.labels)) } });
  };
  return { withTrueName, onIssue, list, change };
}

function namesIn(labels: Json | undefined): string[] {
  return (Array.isArray(labels) ? labels : []).map((entry) => text(thing(entry).name) || text(entry));
}

async function namesOf(house: House, call: Call): Promise<string[]> {
  return things(await house.back.readAll(`${call.base}/labels`)).map(({ name }) => text(name));
}

/** The names as the repository spells them; those it does not have stay as they are. */
async function spelt(house: House, call: Call, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const all = await namesOf(house, call);
  return names.map((name) => all.find((known) => same(known, name)) ?? name);
}

/** The same, after labels that are missing were made: GitHub makes them grey, and tells of it. */
async function present(house: House, call: Call, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const all = await namesOf(house, call);
  const path = `${call.base}/labels`;
  for (const name of names) {
    if (all.some((known) => same(known, name))) continue;
    all.push(name);
    await house.back.send({ method: 'POST', path, as: actorOf(call.who), body: { name, color: 'ededed' } });
  }
  return names.map((name) => all.find((known) => same(known, name)) ?? name);
}

async function create(house: House, call: Call): Promise<Answer> {
  const name = text(thing(call.body).name);
  const all = await house.back.readAll(`${call.base}/labels`);
  if (things(all).some((label) => same(text(label.name), name))) {
    return invalid({ resource: 'Label', code: 'already_exists', field: 'name' });
  }
  const color = text(thing(call.body).color) || 'ededed';
  if (!/^[0-9a-f]{6}$/i.test(color)) return invalid({ resource: 'Label', code: 'invalid', field: 'color' });
  return pass(house, { ...call, body: { ...thing(call.body), color } });
}

/** A new issue with labels is one event, each of its labels another. */
async function open(house: House, call: Call): Promise<Answer> {
  const kept = withoutWhatIsDropped(call, house.register);
  const { labels, ...body } = thing(kept.body);
  const opened = await pass(house, { ...kept, body });
  if (opened.status !== 201 || namesIn(labels).length === 0) return opened;
  const names = await present(house, call, namesIn(labels));
  const place = `${call.base}/issues/${Number(thing(opened.body).number)}`;
  await house.back.send({ method: 'POST', path: `${place}/labels`, as: actorOf(call.who), body: { labels: names } });
  return { ...opened, body: { ...thing(opened.body), labels: thing(await house.back.read(place)).labels ?? [] } };
}

async function removeAll(house: House, call: Call): Promise<Answer> {
  const labels: Thing[] = things(await house.back.read(`${call.path}?per_page=100`));
  for (const name of texts(labels.map((label) => label.name ?? ''))) {
    await pass(house, { ...call, path: `${call.path}/${encodeURIComponent(name)}` });
  }
  return { status: 204, body: null };
}
