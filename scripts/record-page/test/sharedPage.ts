import type { Browser } from 'playwright-core';
import { sharedSystem, type SharedSystem } from '../../test/sharedSystem.ts';
import { launchBrowser } from '../launchBrowser.ts';
import { openRecordPage, type RecordPageInBrowser } from './recordPageInBrowser.ts';

/** Record pages of the system that all suites share, in this suite's own browser. Call it once, before the suite's other hooks. */
export const sharedPage = () => {
  let system: SharedSystem;
  let browser: Browser;
  beforeAll(async () => {
    [system, browser] = await Promise.all([sharedSystem(), launchBrowser()]);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
  });
  return {
    system: () => system,
    browser: () => browser,
    open: (query = '', device?: Parameters<typeof openRecordPage>[2]): Promise<RecordPageInBrowser> =>
      openRecordPage(browser, `${system.pageUrl}${query}`, device),
  };
};
