import type { EmulatedGithub } from '../src/sandbox/github/index.ts';

/** The environment with which a server of a process of its own works beside an emulated GitHub, and nothing else of ours. */
export function serverEnv(github: EmulatedGithub): Record<string, string | undefined> {
  return {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    APP_ID: String(github.appId),
    PRIVATE_KEY: github.privateKey,
    WEBHOOK_SECRET: github.webhookSecret,
    GITHUB_API_URL: github.url,
    PORT: '0',
  };
}
