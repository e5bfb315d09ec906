import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';

const DESK = { width: 1100, height: 800 };
const PHONE = { width: 360, height: 740 };

/** A window of a browser and what went wrong in it. */
export interface Window {
  readonly page: Page;
  /** Where it was asked to go beyond this machine, what its console complained of, what did not arrive. */
  readonly wrongs: readonly string[];
  /** Clicks on what leads to another page, and waits until that is there. */
  follow(what: Locator): Promise<void>;
  /** What axe-core finds on the page as it is: in light at a desk, and in dark on a phone. */
  faults(): Promise<readonly string[]>;
}

/** Opens a window in which nothing goes unnoticed. */
export async function openWindow(browser: Browser): Promise<Window> {
  const page = await browser.newPage({ viewport: DESK, colorScheme: 'light' });
  const wrongs: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'data:' && !/^(localhost|127\.0\.0\.1)$/.test(hostname)) wrongs.push(`asked ${request.url()}`);
  });
  page.on('requestfailed', (request) => wrongs.push(`${request.url()} failed: ${request.failure()?.errorText}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrongs.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrongs.push(`script: ${error.message}`));
  const follow = async (what: Locator): Promise<void> => {
    const arrived = page.waitForEvent('load');
    await what.click();
    await arrived;
  };
  return { page, wrongs, follow, faults: () => faultsOf(page) };
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const light = await found(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(PHONE);
  const dark = await found(page, 'dark, phone');
  const isWide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESK);
  return [...light, ...dark, ...(isWide ? [`${page.url()} is wider than a phone`] : [])];
}

/** What axe-core reports, as far as this reads it. */
interface Report {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  readonly passes: readonly unknown[];
}

/** What depends on colours and room; the rest is the same however a page is looked at. */
const BY_LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

async function found(page: Page, how: string): Promise<readonly string[]> {
  const some = how !== 'light' && !process.env.LONG;
  const only = { resultTypes: ['violations'], ...(some ? { runOnly: { type: 'rule', values: BY_LOOKS } } : {}) };
  const { violations, passes } = await page.evaluate<Report>(`axe.run(${JSON.stringify(only)})`);
  if (passes.length < 1) throw new Error(`axe-core looked at nothing on ${page.url()}`);
  return violations.map(({ id, nodes }) => `${page.url()} (${how}): ${id} ${nodes.map(({ html }) => html).join(' ')}`);
}
