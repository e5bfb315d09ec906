// Cuts GitHub's OpenAPI description down to the operations this project uses: test/openapi/fixtures/github.json.
//
//   mkdir /tmp/openapi && cd /tmp/openapi && npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz
//   node scripts/slim-openapi.mjs /tmp/openapi/package
//
// The package is 385 MB unpacked and therefore no dependency. After a new operation is used, add it here and run again.
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

const folder = argv[2];
if (folder === undefined) {
  stderr.write('usage: node scripts/slim-openapi.mjs FOLDER-OF-@octokit/openapi\n');
  process.exit(2);
}
const whole = JSON.parse(readFileSync(join(folder, 'generated/api.github.com.json'), 'utf8'));
const slim = {
  openapi: whole.openapi,
  info: { title: 'GitHub, in part', version: whole.info.version },
  paths: {},
  components: {},
};

const part = (reference) => reference.slice(2).split('/');
const at = (root, path) => path.reduce((node, name) => node?.[name], root);

/** Puts what a reference points at into the slim document, once. */
function keep(reference) {
  const path = part(reference);
  if (at(slim, path) !== undefined) return;
  const home = path.slice(0, -1).reduce((node, name) => (node[name] ??= {}), slim);
  home[path.at(-1)] = {};
  home[path.at(-1)] = lean(at(whole, path));
}

/** The node without prose, with everything kept that it refers to. `names`: its keys are names of fields. */
function lean(node, names = false) {
  if (Array.isArray(node)) return node.map((entry) => lean(entry));
  if (typeof node !== 'object' || node === null) return node;
  if (typeof node.$ref === 'string') keep(node.$ref);
  const entries = Object.entries(node).filter(([name]) => names || !PROSE.has(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, lean(value, name === 'properties' && !names)]));
}

/** Headers and links of answers are not checked. */
function operation({ parameters, requestBody, responses }) {
  const answers = Object.entries(responses).map(([status, answer]) => {
    const { content } = answer.$ref === undefined ? answer : at(whole, part(answer.$ref));
    return [status, content === undefined ? {} : { content: lean(content) }];
  });
  return {
    parameters: lean(parameters ?? []),
    ...(requestBody ? { requestBody: lean(requestBody) } : {}),
    responses: Object.fromEntries(answers),
  };
}

// GitHub's description wants the account of an installation to be a user and an enterprise at once; it is one of them,
// as its own schema `installation` says.
const listed = whole.paths['/app/installations'].get.responses['200'].content['application/json'];
listed.schema = { type: 'array', items: { $ref: '#/components/schemas/installation' } };

for (const wanted of OPERATIONS) {
  const [method, path] = wanted.split(' ');
  const found = whole.paths[path]?.[method.toLowerCase()];
  if (found === undefined) throw new Error(`GitHub's description has no ${wanted}`);
  slim.paths[path] = { ...slim.paths[path], [method.toLowerCase()]: operation(found) };
}
const target = new URL('../test/openapi/fixtures/github.json', import.meta.url);
const json = `${JSON.stringify(slim)}\n`;
writeFileSync(target, json);
stdout.write(`${OPERATIONS.length} operations of GitHub ${whole.info.version}, ${Math.round(json.length / 1024)} kB\n`);
