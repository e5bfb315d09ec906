import type { IncomingMessage, RequestListener } from 'node:http';
import { appOf } from './app-routes.ts';
import type { Duties } from './duties.ts';
import type { Raised } from './emulator.ts';
import { type Faults, openFaults } from './faults.ts';
import type { House } from './house.ts';
import { type Json, text, thing } from './json.ts';
import { mended } from './mend.ts';
import { completed } from './payloads.ts';
import { announce, type Exchange, openProxy } from './proxy.ts';

/** A request that somebody made, in the order of the answers. */
export interface SeenRequest {
  readonly method: string;
  /** With its query, as it was sent. */
  readonly path: string;
  readonly who: string;
  readonly status: number;
  /** The world's time. */
  readonly at: Date;
  /** As it was sent, but for the content of large files. */
  readonly body: unknown;
}

// Whole files would stay in memory for as long as the record does.
const BULK = 1_000_000;

function withoutBulk(body: Json | undefined): Json | undefined {
  const { content } = thing(body);
  return text(content).length < BULK ? body : { ...thing(body), content: `${text(content).length} characters` };
}

/** Where requests come in: it serves, records, and fails on demand. */
export interface Hall {
  readonly serve: RequestListener;
  readonly faults: Faults;
  readonly seen: SeenRequest[];
  /** From now on a browser that asks for a page of an issue, a pull request or a file is sent there. */
  showPagesAt(url: string): void;
  /** Sends webhooks of something that no request did. */
  announce(raised: readonly Raised[]): Promise<void>;
}

function isForAPage({ method, url = '', headers }: IncomingMessage): boolean {
  const isPage = /^\/(?!repos\/|orgs\/|users\/)[\w.-]+\/[\w.-]+\/(issues|pulls?|blob)(\/|$|\?)/.test(url);
  return method === 'GET' && isPage && (headers.accept?.includes('text/html') ?? false);
}

/** Opens the doors. `watch` is told of each request, and whether it was the App's. */
export async function openHall(
  house: House,
  duties: Duties,
  watch: (exchange: Exchange, app: boolean) => void,
): Promise<Hall> {
  const faults = openFaults();
  const seen: SeenRequest[] = [];
  const { front, register, clock } = house;
  const mender = { front, register, app: await appOf(house), reactionsOf: duties.reactions.of };
  const note = (exchange: Exchange): void => {
    const { method, url: path, who, status, body } = exchange;
    seen.push({ method, path, who, status, body: withoutBulk(body), at: clock.now() });
    watch(exchange, who === 'app' || who === `${register.world.app.slug}[bot]`);
  };
  const { routes, unfit, consequences } = duties;
  const mend: Parameters<typeof openProxy>[0]['mend'] = (value, who) => mended(mender, value, who);
  const proxy = openProxy({ house, faults, routes, unfit, consequences, mend, seen: note });
  let pages: string | null = null;
  return {
    serve: (request, response) => {
      if (pages !== null && isForAPage(request)) {
        response.writeHead(302, { location: pages + request.url }).end();
        return;
      }
      proxy(request, response).catch((error: unknown) => {
        const message = `the emulated GitHub failed: ${String(error)}`;
        response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
      });
    },
    faults,
    seen,
    showPagesAt: (url) => {
      pages = url;
    },
    announce: async (raised) => {
      for (const each of raised) {
        const payload = await completed(house, each, undefined);
        announce({ house, mend }, each.event, thing(payload));
      }
    },
  };
}
