import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dice } from './dice.ts';
import type { Server } from './servers.ts';

interface Letter {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The way from GitHub to the servers, on which deliveries come twice, late and out of order. */
export interface Relay {
  readonly url: string;
  /** How many deliveries were sent to a server. */
  sent(): number;
  close(): Promise<void>;
}

/** GitHub's own headers, without those that belong to the connection. */
const TOLD = /^(x-|content-type|user-agent)/;

/** How many old deliveries are kept to be sent once more. */
const KEPT = 100;

/**
 * Passes each delivery on to one of the servers and answers GitHub what that server answered, 502 where it was down: so
 * GitHub's log tells the truth. After every other one an older delivery is sent again, sometimes under another id, as
 * whoever recorded it could.
 */
export async function openRelay(servers: readonly Server[], dice: Dice): Promise<Relay> {
  const old: Letter[] = [];
  let sent = 0;
  const pass = async (letter: Letter): Promise<number> => {
    const hook = dice.pick(servers).hook() ?? servers.map((one) => one.hook()).find((one) => one !== null);
    if (!hook) return 502;
    sent += 1;
    return fetch(hook, { method: 'POST', ...letter }).then(
      ({ status }) => status,
      () => 502,
    );
  };
  const server = createServer(async (request, response) => {
    const letter = await letterOf(request);
    const again = old.length > 0 && dice.roll() < 0.5 ? dice.pick(old) : null;
    const [status] = await Promise.all([pass(letter), again && pass(dice.roll() < 0.2 ? renamed(again) : again)]);
    if (old.push(letter) > KEPT) old.shift();
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    sent: () => sent,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function renamed(letter: Letter): Letter {
  return { ...letter, headers: { ...letter.headers, 'x-github-delivery': randomUUID() } };
}

async function letterOf(request: IncomingMessage): Promise<Letter> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const headers = Object.entries(request.headers).filter(([name]) => TOLD.test(name));
  return {
    headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(parts).toString(),
  };
}
