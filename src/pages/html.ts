import { html, raw } from 'hono/html';

/** A piece of a page. What is put into the template is escaped, except what a template made before. */
export type Html = ReturnType<typeof html>;

/** A link of a page: where to, and the words. */
export interface Link {
  readonly href: string;
  readonly text: string;
}

export { html, raw };
