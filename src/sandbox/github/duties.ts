import { appRoutes } from './app-routes.ts';
import type { Call } from './call.ts';
import { checkRoutes } from './checks.ts';
import { consequencesOf } from './consequences.ts';
import type { Answer, Raised } from './emulator.ts';
import { fileRoutes } from './files.ts';
import { hookLogRoutes } from './hook-log.ts';
import type { House, Route } from './house.ts';
import { type Issues, openIssues } from './issues.ts';
import { labelRoutes } from './labels.ts';
import { tooMuch } from './limits.ts';
import { manifestRoutes } from './manifests.ts';
import type { Cause } from './payloads.ts';
import { peopleRoutes } from './people-routes.ts';
import { openPulls } from './pulls.ts';
import { openReactions, type Reactions } from './reactions.ts';
import { openTimeline } from './timeline.ts';

/** All that the proxy does itself, put together. */
export interface Duties {
  readonly routes: readonly Route[];
  readonly issues: Issues;
  readonly reactions: Reactions;
  unfit(call: Call): Answer | undefined;
  consequences(raised: readonly Raised[], cause: Cause): Promise<readonly Raised[]>;
}

/** Opens every duty for one world. */
export function openDuties(house: House): Duties {
  const pulls = openPulls(house);
  const issues = openIssues(house, pulls);
  const reactions = openReactions(house);
  const timeline = openTimeline(house);
  const routes = [
    ...appRoutes(house),
    ...manifestRoutes(house),
    ...hookLogRoutes(house),
    ...peopleRoutes(house),
    ...labelRoutes(house, issues),
    ...issues.routes,
    ...pulls.routes,
    ...reactions.routes,
    ...timeline.routes,
    ...checkRoutes(house),
    ...fileRoutes(house, pulls),
  ];
  return {
    routes,
    issues,
    reactions,
    unfit: (call) => issues.elsewhere(call) ?? tooMuch(call),
    consequences: (raised, cause) => consequencesOf({ house, pulls, timeline }, raised, cause),
  };
}
