import { randomBytes } from 'node:crypto';
import { appOf } from './app-routes.ts';
import { type Call, notFound, refusal } from './call.ts';
import type { Answer } from './emulator.ts';
import type { House, Route } from './house.ts';
import { type Thing, text, texts, thing } from './json.ts';
import { type Permissions, same } from './world.ts';

/** GitHub keeps a code for an hour, and for one use. */
const HOUR = 3_600_000;

/** An App's name fits GitHub's own pages. */
const LONGEST_NAME = 34;

interface Pending {
  readonly manifest: Thing;
  readonly until: number;
}

/**
 * How an App is registered from its manifest: GitHub's page, which here has nobody to confirm it and sends the browser
 * back at once, and the exchange of the code. There is one App in a world: it becomes what the manifest says.
 * https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
export function manifestRoutes(house: House): Route[] {
  const pending = new Map<string, Pending>();
  const onThePage = (call: Call): Answer => {
    const manifest = thing(parsed(text(thing(call.body).manifest)));
    const fault = faultOf(manifest);
    if (fault !== null) return refusal(422, fault);
    const code = randomBytes(20).toString('hex');
    pending.set(code, { manifest, until: Date.now() + HOUR });
    const back = new URL(text(manifest.redirect_url));
    back.searchParams.set('code', code);
    const state = call.query.get('state');
    if (state !== null) back.searchParams.set('state', state);
    return { status: 302, headers: { location: back.href }, body: null };
  };
  return [
    { on: 'POST /settings/apps/new', answer: onThePage },
    {
      on: 'POST /organizations/{org}/settings/apps/new',
      answer: (call, { org = '' }) => (same(org, house.register.world.organisation) ? onThePage(call) : notFound()),
    },
    {
      on: 'POST /app-manifests/{code}/conversions',
      answer: async (_, { code = '' }) => {
        const found = pending.get(code);
        pending.delete(code);
        return found === undefined || found.until < Date.now() ? notFound() : converted(house, found.manifest);
      },
    },
  ];
}

async function converted(house: House, manifest: Thing): Promise<Answer> {
  const { url, active } = thing(manifest.hook_attributes);
  house.register.registers({
    name: text(manifest.name),
    permissions: thing(manifest.default_permissions) as Permissions,
    events: texts(manifest.default_events),
  });
  house.webhooks.deliverTo(active === false ? null : text(url));
  const secrets = {
    client_secret: randomBytes(20).toString('hex'),
    webhook_secret: house.webhooks.secret,
    pem: house.emulator.privateKey,
  };
  return { status: 201, body: { ...(await appOf(house)), ...secrets } };
}

function faultOf(manifest: Thing): string | null {
  const { name, url, redirect_url, hook_attributes } = manifest;
  if (text(name) === '' || text(name).length > LONGEST_NAME) return 'Name is too long or missing';
  const addresses = [url, redirect_url, thing(hook_attributes).url].map(text);
  return addresses.every((address) => URL.canParse(address)) ? null : 'The manifest has an address that is none';
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
