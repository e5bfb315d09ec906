import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What is sent: a body, and headers that are another's for each. */
export interface Letter {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of sending at a steady rate. `p99` counts from when a letter was due, in milliseconds. */
export interface Steady {
  readonly p99: number;
  readonly perSecond: number;
  /** The letters that were taken, by their number. */
  readonly taken: readonly number[];
}

/**
 * Sends letters at a steady rate, whether or not those before were answered: each on a connection that is free, a new
 * one where none is. So a server that stands still for a while is felt by all that were due meanwhile.
 */
export async function sendSteadily(
  url: string,
  letterOf: (n: number) => Letter,
  at: { readonly perSecond: number; readonly seconds: number },
): Promise<Steady> {
  const agent = new Agent({ keepAlive: true });
  const waits: number[] = [];
  const taken: number[] = [];
  const under: Promise<void>[] = [];
  const began = performance.now();
  const many = at.perSecond * at.seconds;
  for (let n = 0; n < many; n++) {
    const due = began + (n * 1000) / at.perSecond;
    if (due > performance.now()) await pause(due - performance.now());
    const sent = send(url, agent, letterOf(n)).then((status) => {
      waits.push(performance.now() - due);
      if (status < 300) taken.push(n);
    });
    under.push(sent);
  }
  await Promise.all(under);
  const perSecond = (many * 1000) / (performance.now() - began);
  agent.destroy();
  const sorted = waits.toSorted((a, b) => a - b);
  return { p99: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0), perSecond, taken };
}

function send(url: string, agent: Agent, { headers, body }: Letter): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject).end(body);
  });
}
