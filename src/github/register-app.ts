import { z } from 'zod';
import { Gone, Told } from '../core/trouble.ts';
import { type Address, placed } from './github.ts';
import { GITHUB_API, openLine } from './octokit.ts';
import { read } from './records.ts';

const CreatedRecord = z.object({
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  html_url: z.string(),
  pem: z.string(),
  webhook_secret: z.string().nullable(),
});

/** An App that GitHub has just made from a manifest, with what only this answer tells. */
export interface CreatedApp {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** Its page on GitHub; installed from `…/installations/new` below it. */
  readonly page: string;
  /** PEM. */
  readonly privateKey: string;
  readonly webhookSecret: string;
}

/**
 * Exchanges the code with which GitHub sent the browser back for the App it made. A code is good for an hour and for
 * one exchange; another one is `Told`.
 * https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
export async function createdApp(code: string, at: Address): Promise<CreatedApp> {
  const octokit = openLine({
    ...placed(at),
    name: 'setup',
    share: 'all',
    counters: [],
    credentials: { auth: undefined },
  });
  const { data } = await octokit.rest.apps.createFromManifest({ code }).catch((error: unknown) => {
    if (!(error instanceof Gone)) throw error;
    throw new Told('GitHub no longer knows this code: it was used, or is older than an hour. Begin again.', {
      cause: error,
    });
  });
  const app = read(CreatedRecord, data, 'App');
  if (app.webhook_secret === null)
    throw new Told(`${app.name} was made without a webhook secret: set one on its page, ${app.html_url}.`);
  const { id, slug, name, html_url: page, pem: privateKey, webhook_secret: webhookSecret } = app;
  return { id, slug, name, page, privateKey, webhookSecret };
}

/** GitHub's page that takes a manifest, for an organisation's App or, with null, for one's own. */
export function newAppPage(at: Pick<Address, 'baseUrl'>, organisation: string | null, state: string): string {
  const whose = organisation === null ? '' : `organizations/${encodeURIComponent(organisation)}/`;
  return `${webAddress(at.baseUrl ?? GITHUB_API)}/${whose}settings/apps/new?state=${encodeURIComponent(state)}`;
}

/** Where people see what this API is about: github.com, or the host of a GitHub Enterprise Server. */
function webAddress(api: string): string {
  return api === GITHUB_API ? 'https://github.com' : api.replace(/\/api\/v3$/, '');
}
