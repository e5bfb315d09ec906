import type { Octokit } from './octokit.ts';
import type { Self } from './self.ts';

/** What every part of the reader needs: a line to GitHub, and who we are. */
export interface Reading {
  readonly octokit: Octokit;
  readonly self: Self;
  /** A line on which we speak as the App itself; absent for a token. */
  readonly app?: Octokit | undefined;
}

/** The most GitHub hands out on one page. */
export const PAGE = 100;

/** OWNER/NAME as Octokit wants it. */
export function split(repo: string): { owner: string; repo: string } {
  const [owner = '', name = ''] = repo.split('/');
  return { owner, repo: name };
}
