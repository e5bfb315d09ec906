import type { Reader, Repository } from '../core/reader.ts';
import type { Writer } from '../core/writer.ts';
import { type Allowance, type LastSaid, type Limits, openLimits, type Share } from './limits.ts';
import { GITHUB_API, type Pace, type Requests } from './octokit.ts';
import type { Self } from './self.ts';

/** What GitHub says the App is: its name, what it may do (permission → `read` or `write`), which events it hears. */
export interface AppFacts {
  readonly slug: string;
  readonly name: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly events: readonly string[];
}

/** Where webhooks are sent, as the App was set up. */
export interface HookFacts {
  readonly url: string | null;
  readonly signed: boolean;
}

/** What is left of the hourly budget. `reset` is ISO 8601 in UTC. */
export interface Budget {
  readonly limit: number;
  readonly remaining: number;
  readonly reset: string;
}

/** Who looks and writes: `counter` is raised with every request, `share` is how much of GitHub's limits they may use. */
export interface Use {
  readonly counter?: Requests;
  readonly share?: Share;
}

/** Eyes and hands for one repository. */
export interface Hold {
  readonly reader: Reader;
  readonly writer: Writer;
}

/** GitHub, as an App or as the owner of a token. Every method throws a `Trouble`. */
export interface Github {
  /** Who we are; asked once and kept. */
  self(): Promise<Self>;
  /** Eyes and hands for a repository; `Gone` where we are not installed. */
  of(repo: string, use?: Use): Promise<Hold>;
  /** All repositories of all installations, suspended ones left out; for a token, all that it reaches. */
  repositories(): Promise<readonly Repository[]>;
  /** How many requests were made in all. */
  requests(): Readonly<Requests>;
  /** What GitHub said last of the hourly budgets. */
  limits(): readonly LastSaid[];
  /** What the App is, and where its webhooks go; null for a token. */
  app(): Promise<{ readonly facts: AppFacts; readonly hook: HookFacts } | null>;
  /** The newest attempt to deliver a webhook, and what it was answered; null where there is none, and for a token. */
  lastDelivery(): Promise<{ readonly at: string; readonly status: number } | null>;
  /** What is left of the budget that work in a repository has. */
  budget(repo: string): Promise<Budget>;
}

/** What both ways to connect have in common. `now` is real time, unless the GitHub is emulated in another year. */
export interface Address {
  readonly baseUrl?: string | undefined;
  readonly pace?: Pace | undefined;
  readonly now?: (() => Date) | undefined;
  /** What all processes together may write; absent where nobody else writes and nobody counts. */
  readonly allowance?: Allowance | undefined;
}

/** An address with everything filled in. */
export interface Placed {
  readonly baseUrl: string;
  readonly pace: Pace;
  readonly now: () => Date;
  readonly allowance: Allowance | null;
  readonly limits: Limits;
}

/** Fills in what an address leaves out: github.com, its distances, and real time. Only loopback needs no distances. */
export function placed(address: Address): Placed {
  const baseUrl = (address.baseUrl ?? GITHUB_API).replace(/\/+$/, '');
  const pace = address.pace ?? (isLoopback(new URL(baseUrl).hostname) ? 'none' : 'github');
  const { now = () => new Date(), allowance = null } = address;
  return { baseUrl, pace, now, allowance, limits: openLimits() };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}

/** A fresh count. */
export function noRequests(): Requests {
  return { reads: 0, writes: 0 };
}
