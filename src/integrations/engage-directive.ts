import type { ClientDirective } from 'astro';

const intents = ['scroll', 'pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin'] as const;
const named = new URLSearchParams(location.search).get('fig');
let engaged: Promise<unknown> | undefined;

/** Resolves at the reader's first sign of life, once for all islands of the page. */
const firstIntent = (): Promise<unknown> => {
  engaged ??= new Promise((resolve) => {
    const stop = new AbortController();
    for (const intent of intents) {
      addEventListener(
        intent,
        () => {
          stop.abort();
          resolve(undefined);
        },
        { passive: true, capture: true, signal: stop.signal },
      );
    }
  });
  return engaged;
};

const near = (el: HTMLElement): Promise<unknown> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve(undefined);
      },
      { rootMargin: '50%' },
    );
    // The island itself is `display: contents` and has no box.
    for (const child of el.children) observer.observe(child);
  });

/**
 * Hydrates an island that is near the viewport once the reader has shown intent, so that a page costs next to
 * no script until then; at once when the address names its figure (`?fig=<id>`), and on a page to embed.
 */
const engage: ClientDirective = async (load, _options, el) => {
  // An embedded figure is all of its page, and its host's reader has come for it.
  const isAlone = document.documentElement.dataset.embed !== undefined;
  const isNamed =
    named !== null &&
    el.querySelector(`[data-figure="${CSS.escape(named)}"], #${CSS.escape(named)}`) !== null;
  if (!isNamed && !isAlone) await Promise.all([firstIntent(), near(el)]);
  const hydrate = await load();
  await hydrate();
};

export default engage;
