import {
  test as base,
  type CDPSession,
  type ConsoleMessage,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';

export { expect };

interface Guards {
  /** What a test provokes on purpose: messages that do not fail it. */
  readonly provoked: RegExp | null;
  /** Everything that went wrong in any page of the test: it must stay empty. */
  readonly trouble: readonly string[];
}

/**
 * Every test fails on an error in the console, an exception, a violation of the content security policy or a
 * request to another host, unless it provokes just that.
 */
export const test = base.extend<Guards>({
  baseURL: ({ browserName: _ }, use) => use(process.env.SITE_UNDER_TEST),
  provoked: [null, { option: true }],
  trouble: [
    async ({ context, baseURL, provoked }, use) => {
      const trouble: string[] = [];
      const own = new URL(baseURL ?? '').origin;
      const note = (text: string) => {
        if (!provoked?.test(text)) trouble.push(text);
      };
      context.on('console', (message: ConsoleMessage) => {
        if (['error', 'warning'].includes(message.type())) note(`console: ${message.text()}`);
      });
      context.on('weberror', (webError) => note(`exception: ${webError.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== own)
          note(`request to another host: ${request.url()}`);
      });
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`policy violated: ${violatedDirective} by ${blockedURI}`),
        );
      });
      await use(trouble);
      expect(trouble, 'errors, violations and requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
});

export const lesson = 'lessons/leaky-relu/';

/** Shows intent, brings the figure into view, and waits until its script has taken over. */
export const engage = async (page: Page, figure: Locator): Promise<void> => {
  await figure.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 1);
  const island = page.locator('astro-island').filter({ has: figure });
  await expect(island).not.toHaveAttribute('ssr', /.*/);
};

/** The same for a cell of code, whose island stands inside it. */
export const engageCell = async (page: Page, id: string): Promise<Locator> => {
  const cell = page.locator(`[data-code="${id}"]`);
  await cell.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 1);
  await expect(cell.locator('astro-island')).not.toHaveAttribute('ssr', /.*/);
  return cell;
};

/** A key for one control, once it can be used: Playwright waits for that before a click, and not before a key. */
export const press = async (control: Locator, key: string): Promise<void> => {
  await expect(control).toBeEnabled();
  await control.press(key);
};

/** An exercise of a lesson, by its title. */
export const exerciseOf = (page: Page, title: string): Locator =>
  page.locator('section.exercise').filter({ has: page.getByRole('heading', { name: title }) });

/** Asks to see what waits for a prediction, where the figure still covers it. */
export const uncover = async (figure: Locator): Promise<void> => {
  const show = figure.getByRole('button', { name: 'Show it now' });
  if (await show.isVisible()) await show.click();
};

/** Opens the fold of a figure’s further settings; it stays open in later pages. */
export const moreSettings = async (figure: Locator): Promise<void> => {
  await figure.getByText('More settings').click();
  await expect(figure.locator('.more-settings')).toHaveAttribute('open', '');
};

/** Goes down the page a screen at a time, as a reader does, until everything is live that no prediction covers. */
export const readThrough = async (page: Page): Promise<void> => {
  const islands = page.locator('astro-island[client="engage"]:not(.outcome[data-covered] *)');
  // Twice: the first place that a browser hears of is no movement to some.
  await page.mouse.move(5, 5, { steps: 2 });
  for (let at = 0; at < (await islands.count()); at++) {
    await engageIsland(islands.nth(at));
  }
  await page.evaluate(() => scrollTo(0, 0));
};

const engageIsland = async (island: Locator): Promise<void> => {
  await island.locator(':scope > *').first().scrollIntoViewIfNeeded();
  await expect(island).not.toHaveAttribute('ssr', /.*/);
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of an element, from 0 to 1 in each direction. */
export const within = async (locator: Locator, x: number, y: number): Promise<Point> => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('expected an element with a box');
  return { x: box.x + x * box.width, y: box.y + y * box.height };
};

/** A finger that goes from one point to another, and is lifted once what is asked of it at rest holds. */
export const swipe = async (
  client: CDPSession,
  from: Point,
  to: Point,
  atRest: () => Promise<void> = async () => {},
): Promise<void> => {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  const steps = 8;
  await touch('touchStart', [from]);
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    await touch('touchMove', [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }]);
  }
  await atRest();
  await touch('touchEnd', []);
};

/** Scrolls until an element stands where a thumb is: a little above the lower edge of the window. */
export const bringToThumb = (locator: Locator): Promise<void> =>
  locator.evaluate((element) => {
    const end = element.getBoundingClientRect().bottom + scrollY;
    scrollTo(0, end - innerHeight + 60);
  });
