// Cuts GitHub's OpenAPI descriptions down to the operations and webhooks this project uses: test/openapi/fixtures.
//
//   mkdir rest webhooks
//   tar xzf "$(npm pack --silent @octokit/openapi)" -C rest
//   tar xzf "$(npm pack --silent @octokit/openapi-webhooks)" -C webhooks
//   node scripts/slim-openapi.mjs rest/package webhooks/package
//
// The packages are 420 MB unpacked and therefore no dependencies. After a new operation is used, add it here and run again.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stderr, stdout } from 'node:process';

const REPO = '/repos/{owner}/{repo}';
const OPERATIONS = [
  `GET ${REPO}`,
  `GET ${REPO}/issues`,
  `POST ${REPO}/issues`,
  `GET ${REPO}/issues/{issue_number}`,
  `PATCH ${REPO}/issues/{issue_number}`,
  `GET ${REPO}/issues/{issue_number}/comments`,
  `POST ${REPO}/issues/{issue_number}/comments`,
  `GET ${REPO}/issues/comments/{comment_id}`,
  `PATCH ${REPO}/issues/comments/{comment_id}`,
  `DELETE ${REPO}/issues/comments/{comment_id}`,
  `GET ${REPO}/labels`,
  `POST ${REPO}/labels`,
  `GET ${REPO}/labels/{name}`,
  `GET ${REPO}/issues/{issue_number}/labels`,
  `POST ${REPO}/issues/{issue_number}/labels`,
  `DELETE ${REPO}/issues/{issue_number}/labels/{name}`,
  `GET ${REPO}/issues/{issue_number}/events`,
  `GET ${REPO}/issues/{issue_number}/timeline`,
  `GET ${REPO}/issues/{issue_number}/reactions`,
  `POST ${REPO}/issues/{issue_number}/reactions`,
  `GET ${REPO}/issues/comments/{comment_id}/reactions`,
  `POST ${REPO}/issues/comments/{comment_id}/reactions`,
  `DELETE ${REPO}/issues/comments/{comment_id}/reactions/{reaction_id}`,
  `GET ${REPO}/milestones`,
  `GET ${REPO}/contents/{path}`,
  `PUT ${REPO}/contents/{path}`,
  `GET ${REPO}/git/trees/{tree_sha}`,
  `GET ${REPO}/git/blobs/{file_sha}`,
  `GET ${REPO}/git/ref/{ref}`,
  `GET ${REPO}/git/matching-refs/{ref}`,
  `POST ${REPO}/git/refs`,
  `GET ${REPO}/git/commits/{commit_sha}`,
  `GET ${REPO}/commits`,
  `GET ${REPO}/commits/{ref}`,
  `GET ${REPO}/commits/{commit_sha}/pulls`,
  `GET ${REPO}/commits/{ref}/check-runs`,
  `GET ${REPO}/compare/{basehead}`,
  `GET ${REPO}/pulls`,
  `POST ${REPO}/pulls`,
  `GET ${REPO}/pulls/{pull_number}`,
  `GET ${REPO}/pulls/{pull_number}/files`,
  `GET ${REPO}/pulls/{pull_number}/commits`,
  `GET ${REPO}/pulls/{pull_number}/reviews`,
  `PUT ${REPO}/pulls/{pull_number}/merge`,
  `GET ${REPO}/collaborators`,
  `GET ${REPO}/collaborators/{username}/permission`,
  `POST ${REPO}/check-runs`,
  `PATCH ${REPO}/check-runs/{check_run_id}`,
  `GET ${REPO}/check-runs/{check_run_id}`,
  `GET ${REPO}/check-runs/{check_run_id}/annotations`,
  `GET ${REPO}/installation`,
  'POST /app-manifests/{code}/conversions',
  'GET /app',
  'GET /app/installations',
  'GET /app/installations/{installation_id}',
  'POST /app/installations/{installation_id}/access_tokens',
  'GET /app/hook/deliveries',
  'GET /app/hook/deliveries/{delivery_id}',
  'POST /app/hook/deliveries/{delivery_id}/attempts',
  'GET /app/hook/config',
  'GET /installation/repositories',
  'GET /rate_limit',
  'GET /users/{username}',
  'GET /user',
  'GET /user/repos',
];

const WEBHOOKS = [
  ...['opened', 'edited', 'labeled', 'unlabeled', 'closed', 'reopened', 'transferred'].map((name) => `issues-${name}`),
  ...['created', 'edited'].map((name) => `issue-comment-${name}`),
  ...['opened', 'synchronize', 'closed'].map((name) => `pull-request-${name}`),
  ...['push', 'create', 'delete', 'label-created'],
];

/** Words for people; the checks need none of them. */
const PROSE = new Set([
  'examples',
  'example',
  'description',
  'externalDocs',
  'x-github',
  'tags',
  'summary',
  'title',
  'operationId',
  'x-github-breaking-changes',
  'deprecationDate',
  'removalDate',
]);

const [, , rest, webhooks] = argv;
if (rest === undefined || webhooks === undefined) {
  stderr.write('usage: node scripts/slim-openapi.mjs FOLDER-OF-@octokit/openapi FOLDER-OF-@octokit/openapi-webhooks\n');
  process.exit(2);
}
const load = (folder) => JSON.parse(readFileSync(join(folder, 'generated/api.github.com.json'), 'utf8'));
const at = (root, path) => path.reduce((node, name) => node?.[name], root);

/** Copies parts of a description, without prose, with everything that they refer to. */
function copier(whole, slim) {
  /** Puts what a reference points at into the slim document, once. */
  function keep(reference) {
    const path = reference.slice(2).split('/');
    if (at(slim, path) !== undefined) return;
    const home = path.slice(0, -1).reduce((node, name) => (node[name] ??= {}), slim);
    home[path.at(-1)] = {};
    home[path.at(-1)] = lean(at(whole, path));
  }
  /** The node without prose. `names`: its keys are names of fields. */
  function lean(node, names = false) {
    if (Array.isArray(node)) return node.map((entry) => lean(entry));
    if (typeof node !== 'object' || node === null) return node;
    if (typeof node.$ref === 'string') keep(node.$ref);
    const entries = Object.entries(node).filter(([name]) => names || !PROSE.has(name));
    return Object.fromEntries(entries.map(([name, value]) => [name, lean(value, name === 'properties' && !names)]));
  }
  return lean;
}

/** Headers and links of answers are not checked. */
function operation(whole, lean, { parameters, requestBody, responses }) {
  const answers = Object.entries(responses).map(([status, answer]) => {
    const { content } = answer.$ref === undefined ? answer : at(whole, answer.$ref.slice(2).split('/'));
    return [status, content === undefined ? {} : { content: lean(content) }];
  });
  const body = requestBody === undefined ? {} : { requestBody: lean(requestBody) };
  return { parameters: lean(parameters ?? []), ...body, responses: Object.fromEntries(answers) };
}

function slimRest(whole) {
  // GitHub's description wants the account of an installation to be a user and an enterprise at once; it is one of
  // them, as its own schema `installation` says.
  const listed = whole.paths['/app/installations'].get.responses['200'].content['application/json'];
  listed.schema = { type: 'array', items: { $ref: '#/components/schemas/installation' } };
  const slim = {
    openapi: whole.openapi,
    info: { title: 'GitHub, in part', version: whole.info.version },
    paths: {},
    components: {},
  };
  const lean = copier(whole, slim);
  for (const wanted of OPERATIONS) {
    const [method, path] = wanted.split(' ');
    const found = whole.paths[path]?.[method.toLowerCase()];
    if (found === undefined) throw new Error(`GitHub's description has no ${wanted}`);
    slim.paths[path] = { ...slim.paths[path], [method.toLowerCase()]: operation(whole, lean, found) };
  }
  return slim;
}

function slimWebhooks(whole) {
  const slim = {
    info: { title: "GitHub's webhooks, in part", version: whole.info.version },
    payloads: {},
    components: {},
  };
  const lean = copier(whole, slim);
  for (const name of WEBHOOKS) {
    const found = whole.webhooks[name];
    if (found === undefined) throw new Error(`GitHub's description has no webhook ${name}`);
    slim.payloads[name] = lean(found.post.requestBody.content['application/json'].schema);
  }
  return slim;
}

function write(name, slim) {
  const json = `${JSON.stringify(slim)}\n`;
  writeFileSync(new URL(`../test/openapi/fixtures/${name}`, import.meta.url), json);
  stdout.write(`${name}: GitHub ${slim.info.version}, ${Math.round(json.length / 1024)} kB\n`);
}

write('github.json', slimRest(load(rest)));
write('webhooks.json', slimWebhooks(load(webhooks)));
