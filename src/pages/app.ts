import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { STYLE } from './style.ts';

/**
 * Routes for pages, empty yet. Every page of them runs no script, loads nothing, is framed by nobody and sends forms
 * to this server only; what fails goes on to the server, which tells the reader nothing of it.
 */
export function newPages(): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: [`'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`],
        imgSrc: ['data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      // Whether this server is reached by https, and by what name, is the operator's business.
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
    }),
  );
  app.onError((error) => {
    if (error instanceof HTTPException) return error.getResponse();
    throw error;
  });
  return app;
}
