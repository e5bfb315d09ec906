import { z } from 'zod';
import type { GithubAction } from '../core/action.ts';
import type { Attempted } from '../core/reader.ts';
import { Gone, Refused } from '../core/trouble.ts';
import type { Done } from '../core/writer.ts';
import type { Octokit } from './octokit.ts';
import { PAGE, type Reading } from './reading.ts';
import { read } from './records.ts';

const AttemptRecord = z.object({
  id: z.number(),
  guid: z.string(),
  delivered_at: z.string(),
  status_code: z.number(),
  repository_id: z.number().nullish(),
});

/** The App's delivery log since a moment, as far as it is about one repository, newest first. GitHub keeps three days. */
export async function readDeliveries(
  reading: Reading,
  since: string,
  repositoryId: number,
): Promise<readonly Attempted[]> {
  const { rest, paginate } = asApp(reading);
  const answers = await paginate(rest.apps.listWebhookDeliveries, { per_page: PAGE }, (page, done) => {
    const records = page.data.map((answer) => read(AttemptRecord, answer, 'delivery'));
    if (records.some(({ delivered_at }) => Date.parse(delivered_at) < Date.parse(since))) done();
    return records;
  });
  return answers
    .filter((one) => one.repository_id === repositoryId && Date.parse(one.delivered_at) >= Date.parse(since))
    .map(({ id, guid, delivered_at: at, status_code: status }) => ({ id, guid, at, taken: status < 300 }));
}

/** The newest attempt in the App's delivery log, asked as the App; null where the log is empty. */
export async function readLastDelivery(app: Octokit): Promise<{ readonly at: string; readonly status: number } | null> {
  const { data } = await app.rest.apps.listWebhookDeliveries({ per_page: 1 });
  const [newest] = data.map((answer) => read(AttemptRecord, answer, 'delivery'));
  return newest ? { at: newest.delivered_at, status: newest.status_code } : null;
}

/** Asks GitHub to deliver a webhook again. One that it no longer keeps cannot be had: `moved-on`. */
export async function redeliver(
  reading: Reading,
  { attempt }: Extract<GithubAction, { do: 'redeliver' }>,
): Promise<Done> {
  try {
    await asApp(reading).rest.apps.redeliverWebhookDelivery({ delivery_id: attempt });
    return 'done';
  } catch (error) {
    if (error instanceof Gone) return 'moved-on';
    throw error;
  }
}

function asApp({ app }: Reading): Octokit {
  if (!app) throw new Refused('Deliveries are an App’s: with a token there are none to ask for');
  return app;
}
