export { connectApp } from './connect-app.ts';
export { connectToken } from './connect-token.ts';
export type { Address, AppFacts, Budget, Github, Hold, HookFacts } from './github.ts';
export type { Requests } from './octokit.ts';
export type { Self } from './self.ts';
