import { type Html, html } from '../pages/html.ts';
import { page } from '../pages/page.ts';
import type { Manifest } from './manifest.ts';

/** What the first page asks. Both as they were typed, and what was wrong with them. */
export interface Asking {
  readonly address: string;
  readonly organisation: string;
  readonly fault: string | null;
}

/** Asks where the server will be and whose App it is to be. */
export function askPage({ address, organisation, fault }: Asking): Html {
  return framed(
    'Connect to GitHub',
    html`<p>This makes a GitHub App of your own from <code>app.yml</code> and writes its credentials to a file here.
Nothing is made before you say so on GitHub.</p>
${fault === null ? '' : warning(fault)}
<form action="/manifest" method="get" class="card">
<label for="address">Where GitHub will reach your server</label>
<input id="address" name="address" type="url" required placeholder="https://triage.example.org" value="${address}">
<p class="soft small">Its address from outside. It need not run yet, and can be changed at GitHub later.</p>
<label for="organisation">Organisation that owns the App</label>
<input id="organisation" name="organisation" value="${organisation}" autocapitalize="none">
<p class="soft small">Leave it empty for an App of your own account. For an organisation you must be one of its owners.</p>
<button>Show what is asked for</button>
</form>`,
  );
}

/** Reads the manifest aloud, and holds the form that hands it to GitHub at `action`. */
export function manifestPage(manifest: Manifest, action: string, webhooks: string): Html {
  const permissions = Object.entries(manifest.default_permissions).map(([name, level]) => `${name}: ${level}`);
  return framed(
    'What the App may do',
    html`<p>Webhooks go to <code>${webhooks}</code>. GitHub lets you choose another name on its page.</p>
<h2>Permissions</h2>
${list(permissions)}
<h2>Events</h2>
${list(manifest.default_events)}
<p>The reason for each is in <code>app.yml</code>. It never writes a file to a repository.</p>
<form action="${action}" method="post">
<input type="hidden" name="manifest" value="${JSON.stringify(manifest)}">
<button>Make the App on GitHub</button> <a href="/">back</a>
</form>`,
  );
}

/** What is left to do once the App exists. */
export function createdPage(name: string, file: string, install: string): Html {
  return framed(
    `${name} exists`,
    html`<p>Its credentials are in <code>${file}</code>, readable by you alone. Left to do:</p>
<ol>
<li><a href="${install}">Install it</a> on the repository with the issues and, if minutes arrive elsewhere, on that one too.</li>
<li>In the terminal: <code>npx ispyb-triage doctor</code> says whether everything is right.</li>
<li><code>npx ispyb-triage serve</code> starts the server.</li>
<li>Commit <code>.github/ispyb-triage.yml</code>: without it nothing is written; an empty one means the defaults.</li>
</ol>`,
  );
}

/** Says in one sentence why it did not go on. */
export function faultPage(why: string): Html {
  return framed('That did not work', html`${warning(why)}<p><a href="/">Begin again</a></p>`);
}

function warning(why: string): Html {
  return html`<p class="warning" role="alert">${why}</p>`;
}

function list(items: readonly string[]): Html {
  return html`<ul>${items.map((item) => html`<li><code>${item}</code></li>`)}</ul>`;
}

function framed(title: string, main: Html): Html {
  return page({ title, main }, { nav: [], here: '' });
}
