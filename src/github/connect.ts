export { connectApp } from './connect-app.ts';
export { connectToken } from './connect-token.ts';
export type { AppFacts, Github, Hold, HookFacts } from './github.ts';
export type { Allowance } from './limits.ts';
export type { Requests } from './octokit.ts';
export { type CreatedApp, createdApp, newAppPage } from './register-app.ts';
