import type { EmulatedGithub, Watch } from '../src/sandbox/github/index.ts';

/** Hears which credentials are in use, and looks whether any of them was said. */
export interface Secrets {
  /** To be told of every exchange with GitHub. */
  readonly watch: Watch;
  /** Throws where what was said holds a credential that was in use, or where none was in use. */
  mustBeKept(said: string): void;
}

/** The credentials of a world: every token that was handed out, the webhook secret and, of the key, a line of its middle. */
export function secretsOf(github: () => Pick<EmulatedGithub, 'webhookSecret' | 'privateKey'>): Secrets {
  const tokens: string[] = [];
  return {
    watch: ({ url, status, answer }) => {
      if (url.endsWith('/access_tokens') && status < 300) tokens.push((answer as { token: string }).token);
    },
    mustBeKept: (said) => {
      const { webhookSecret, privateKey } = github();
      const secrets = [...tokens, webhookSecret, privateKey.split('\n')[5] ?? ''];
      if (tokens.length === 0 || secrets.some((secret) => secret.length < 16))
        throw new Error('there was no credential that could have been said');
      const told = secrets.filter((secret) => said.includes(secret));
      if (told.length > 0) throw new Error(`the log holds ${told.length} credentials`);
    },
  };
}
