import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { chromiumHere, startChromium } from '../../scripts/chromium.ts';
import { inTheWorld } from '../world.ts';
import { openWindow, type Window } from './looks.ts';

const DASHBOARD = '/repos/ispyb/ispyb-database-modeling';
const ISSUES = '/github/ispyb/ispyb-database-modeling/issues';

const MINUTES = `# VC of 16 September 2019

## #36 State of a proposal

This is done and needs no further action.

## #27 New enum options

May be closed once the values are agreed.

Next VC: Monday 14 October 2019, 15:00 (French time)
`;

/** A machine at work on much else may need a multiple of what a quiet one does. */
const MOST_MS = 180_000;

const path = chromiumHere();

if (path === null) test.skip('no Chromium is installed here, so the pages were not tried in a browser', () => {});
else tryInBrowser(path);

function tryInBrowser(chromium: string): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium(chromium);
  });
  afterAll(() => browser.close());

  test(
    'a chair and a maintainer live a month by clicking, and every page on their way is sound',
    () =>
      inTheWorld(async ({ sandbox, took }) => {
        const window = await openWindow(browser);
        const go = (to: string) => window.page.goto(sandbox.url + to);
        await chairHandsInMinutes(window, go);
        await chairLooksAtWhatCame(window, go);
        await maintainerLetsTheSweepGo(window, go);
        await operatorLooks(window, go);
        expect(window.wrongs).toEqual([]);
        took();
      }),
    MOST_MS,
  );
}

type Go = (to: string) => Promise<unknown>;

async function sound({ page, faults }: Window, heading: string): Promise<void> {
  expect(await page.locator('h1').innerText()).toContain(heading);
  expect(await faults()).toEqual([]);
}

/** The chair brings a file, sees what it would do, answers the open question with a tick, and merges. */
async function chairHandsInMinutes(window: Window, go: Go): Promise<void> {
  const { page } = window;
  await go('/github');
  await sound(window, 'The emulated GitHub');
  const file = { name: '2019-09-16.md', mimeType: 'text/markdown', buffer: Buffer.from(MINUTES) };
  await page.getByLabel('Minutes', { exact: true }).setInputFiles(file);
  await window.follow(page.getByRole('button', { name: 'Hand in as mira-chair' }));
  await sound(window, '#1 ');
  expect(await page.locator('main').innerText()).toContain('This is done and needs no further action.');
  await window.follow(page.getByRole('button', { name: 'Merge as mira-chair' }));
  expect(await page.locator('main').innerText()).toContain('merged');
}

/** The front page leads to the repository, the VC, the issue that it closed and the next VC. */
async function chairLooksAtWhatCame(window: Window, go: Go): Promise<void> {
  const { page } = window;
  await go('/');
  await sound(window, 'Repositories');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Skip to the content');
  expect(await page.locator('main').innerText()).toContain('Monday 14 October 2019, 15:00');
  await window.follow(page.getByRole('link', { name: 'ispyb/ispyb-database-modeling' }));
  await sound(window, 'ispyb/ispyb-database-modeling');
  await window.follow(page.getByRole('link', { name: 'VC of 2019-09-16' }));
  await sound(window, 'VC of 2019-09-16');
  expect(await page.locator('main').innerText()).toMatch(
    /#36 [\s\S]*resolved[\s\S]*closed[\s\S]*needs no further action/,
  );
  expect(await page.locator('main').innerText()).toMatch(/Asked[\s\S]*#27 [\s\S]*once the values are agreed/);
  await window.follow(page.getByRole('link', { name: /#36 / }));
  await sound(window, '#36 ');
  expect(await page.locator('main').innerText()).toMatch(/closed[\s\S]*close #36 as completed/);
  await window.follow(page.getByRole('link', { name: 'The issue at GitHub' }));
  expect(page.url()).toContain(`${ISSUES}/36`);
  await sound(window, '#36 ');
}

/** Months later the sweep is shown on the dashboard and waits; the maintainer says go, and sees what was done. */
async function maintainerLetsTheSweepGo(window: Window, go: Go): Promise<void> {
  const { page } = window;
  await go('/github');
  await page.getByLabel('You act as').selectOption('tomas-maintainer');
  await window.follow(page.getByRole('button', { name: 'Be this person' }));
  await page.locator('input[type=date][name=day]').fill('2020-04-20');
  await window.follow(page.locator('form[action$="/clock"] button').last());
  await go(DASHBOARD);
  const next = page.locator('section', { has: page.getByRole('heading', { name: 'What it would do next' }) });
  expect(await next.innerText()).toContain('label #35 stale');
  await go(ISSUES);
  await window.follow(page.getByRole('link', { name: /The sweep waits for your go/ }));
  await page.getByLabel('Text', { exact: true }).last().fill('/ispyb sweep go');
  await window.follow(page.getByRole('button', { name: 'Comment as tomas-maintainer' }));
  await go(`${DASHBOARD}/deeds`);
  await sound(window, 'What the bot did');
  expect(await page.locator('main').innerText()).toContain('label #35 stale');
  await go(`${DASHBOARD}?state=stale`);
  expect(await page.locator('#issues').innerText()).toContain('#35 ');
  expect(await next.innerText()).toContain('Nothing is waiting');
}

async function operatorLooks(window: Window, go: Go): Promise<void> {
  const { page } = window;
  await go('/');
  await window.follow(page.getByRole('link', { name: 'Operations' }));
  await sound(window, 'Operations');
  expect(await page.locator('main').innerText()).toContain('Every job is done.');
}
