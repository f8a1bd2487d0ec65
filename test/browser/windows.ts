import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

/** The one window of a worker. It serves every test that wants the same of it, one after the other. */
export type Window = {
  /** With a page, tidy, as no test had been there. */
  open(options: BrowserContextOptions): Promise<BrowserContext>;
  /** Makes it ready for the next test. What is in nobody's power to undo (a clock) belongs into a context of its own. */
  tidy(): Promise<void>;
  close(): Promise<void>;
};

const lenient = new WeakSet<BrowserContext>();

/** Whether the pages of this window let in what their policy forbids. */
export const isLenient = (context: BrowserContext): boolean => lenient.has(context);

type Opened = { readonly wanted: string; readonly context: BrowserContext; readonly page: Page };

/** Each new context starts processes, and pages that want to be alone in theirs start more: half of a short test. */
export function windowIn(browser: Browser): Window {
  let opened: Opened | undefined;
  const close = async () => {
    await opened?.context.close();
    opened = undefined;
  };
  return {
    async open({ viewport = null, ...others }) {
      const wanted = JSON.stringify(others);
      if (opened?.wanted !== wanted) {
        await close();
        // A page that scrolls smoothly is drawn again and again on the way to each button.
        const context = await browser.newContext({ ...others, reducedMotion: 'reduce' });
        if (others.bypassCSP === true) lenient.add(context);
        opened = { wanted, context, page: await context.newPage() };
      }
      if (viewport !== null) await opened.page.setViewportSize(viewport);
      return opened.context;
    },
    async tidy() {
      if (!opened) return;
      const { context, page } = opened;
      page.removeAllListeners();
      for (const other of context.pages()) if (other !== page) await other.close();
      await page.unrouteAll();
      await page.setExtraHTTPHeaders({});
      await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
      // A file, whose site is the town's: pages that renew themselves stop, and no other process is needed.
      const isThere = await page.goto('/robots.txt').then(
        () => true,
        () => false,
      );
      if (isThere) await context.clearCookies();
      else await close();
    },
    close,
  };
}
