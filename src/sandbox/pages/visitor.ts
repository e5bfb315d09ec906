import type { EmulatedGithub } from '../github/index.ts';
import { type Json, text, thing } from '../github/json.ts';

/** The emulated GitHub said no, or could not; the message is its own. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Somebody of the sandbox who looks at pages and fills in forms. */
export interface Visitor {
  readonly login: string;
  /** Asks the emulated GitHub's API as this person; throws `Refused`. */
  ask(method: string, path: string, body?: object): Promise<Json>;
}

/** A person of the emulated GitHub, with their own rights. */
export function visitorAs(github: EmulatedGithub, login: string): Visitor {
  const authorization = `token ${github.token(login)}`;
  return {
    login,
    ask: async (method, path, body) => {
      const response = await fetch(github.url + path, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const said = await response.text();
      const answer: Json = said === '' ? null : JSON.parse(said);
      if (!response.ok) throw new Refused(response.status, text(thing(answer).message));
      return answer;
    },
  };
}
