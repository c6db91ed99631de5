/**
 * Lays out what a page has far below, which its sheet skips at first (`data-layout`, from src/layouts/boot.js): block by block, in steps
 * short enough that a touch never waits for them. In one go a lesson takes a cheap phone a third of a second.
 */

/** How long a step lays out blocks before it lets others have the thread, in ms; the block that it is at comes on top. */
const stepMs = 5;

const blocks = [
  ...document.querySelectorAll<HTMLElement>(
    '[data-layout] .prose > *, [data-layout] .prose > astro-island > *',
  ),
];

/** The next step, once the browser has nothing else to do; only where that can be said are there blocks to lay out. */
function soon(): void {
  window.requestIdleCallback?.(() => layOut(stepMs), { timeout: 200 });
}

function layOut(longest: number): void {
  const start = performance.now();
  while (performance.now() - start < longest) {
    const block = blocks.shift();
    if (block === undefined) return;
    if (getComputedStyle(block).contentVisibility !== 'auto') continue;
    block.style.contentVisibility = 'visible';
    // Asked for, it is laid out now, and alone.
    block.getBoundingClientRect();
  }
  soon();
}

soon();
// Who goes somewhere this early finds the rest in one go, and what is above grows once.
addEventListener('scroll', () => layOut(Number.POSITIVE_INFINITY), { once: true });
