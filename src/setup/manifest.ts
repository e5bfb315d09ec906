import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { z } from 'zod';

const Manifest = z.looseObject({
  name: z.string(),
  url: z.string(),
  default_permissions: z.record(z.string(), z.string()),
  default_events: z.array(z.string()),
});

/** The GitHub App manifest, as `app.yml` has it and GitHub takes it. */
export type Manifest = z.output<typeof Manifest>;

/** Where a server of ours takes webhooks. */
const WEBHOOKS = '/api/github/webhooks';

/** `app.yml`, which lies beside src in a checkout and beside dist in the published package. */
export function appYml(): Manifest {
  return Manifest.parse(parseDocument(readFileSync(new URL('../../app.yml', import.meta.url), 'utf8')).toJS());
}

/**
 * The manifest for a server at `address` (`https://HOST`, below a path where it has one), with the page to which
 * GitHub sends the browser back.
 */
export function manifestFor(app: Manifest, address: string, redirectUrl: string): Manifest {
  const url = `${address.replace(/\/+$/, '')}${WEBHOOKS}`;
  return { ...app, hook_attributes: { url, active: true }, redirect_url: redirectUrl };
}
