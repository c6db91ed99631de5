import type { ClientDirective } from 'astro';
import { failed } from '#components/ui/failed.ts';
import { rememberedQueries } from '#components/ui/figure-history.ts';
import { painted } from '#components/ui/painted.ts';

const intents = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin'] as const;
/** As `namedFigure` of lib/link/query.ts has it, where it is the id of a figure: this stands in every page, and that weighs more. */
const named = /[?&;]fig=([\w-]*\w)/.exec(location.search)?.[1];
let engaged: Promise<unknown> | undefined;

/** Resolves at the reader's first sign of life, once for all islands of the page. */
const firstIntent = (): Promise<unknown> => {
  engaged ??= new Promise((resolve) => {
    const stop = new AbortController();
    for (const intent of intents) {
      addEventListener(
        intent,
        // A page that comes to lie under a pointer at rest is told of it: that is no act of the reader's.
        ({ movementX, movementY, buttons }: Partial<PointerEvent>) => {
          if (movementX === 0 && movementY === 0 && buttons === 0) return;
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
    if (!('IntersectionObserver' in window)) return resolve(undefined);
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
 * What a figure says whose script did not come; its still, its sentence and its table are there all the same. In a sandboxed
 * frame, where a page is of no origin, it is the host that does not let scripts in, and no connection brings them.
 */
const unloaded = `The controls of this figure could not be loaded: it shows one state. ${
  origin === 'null'
    ? 'Opened in a window of its own, it has them.'
    : 'They come by themselves once the connection is back.'
}`;

const messageOf = (el: HTMLElement): Element | null => el.querySelector('.figure__message');

/** Should the view of an island fail, what the build drew takes its place again, with a sentence and no dead controls. */
function keepStill(el: HTMLElement): void {
  const asBuilt = [...el.childNodes].map((node) => node.cloneNode(true));
  el.addEventListener(
    failed,
    (event) => {
      el.replaceChildren(...asBuilt);
      el.toggleAttribute('data-unloaded', true);
      const reason = event instanceof CustomEvent ? event.detail : '';
      // Every figure has a place for it; what else is an island has not.
      const message = messageOf(el) ?? el.appendChild(document.createElement('p'));
      message.textContent = `This figure cannot run in this browser (${reason}): it shows one state.`;
    },
    { once: true },
  );
}

/** Loads and hydrates; false, with a sentence in the figure and no dead controls, where the script did not come. */
async function hydrated(load: () => Promise<() => Promise<void>>, el: HTMLElement): Promise<boolean> {
  let isMissing = false;
  const miss = (): void => {
    isMissing = true;
  };
  el.addEventListener('astro:hydration-error', miss);
  const hydrate = await load();
  el.removeEventListener('astro:hydration-error', miss);
  el.toggleAttribute('data-unloaded', isMissing);
  const message = messageOf(el);
  if (isMissing) {
    if (message !== null) message.textContent = unloaded;
    return false;
  }
  if (message?.textContent === unloaded) message.textContent = '';
  keepStill(el);
  await hydrate();
  return true;
}

/**
 * Brings a figure's table, which without scripts would be there, once the reader opens its fold or prints the page. From then
 * on, or from the moment when it is live, the figure does that itself (components/ui/FoldedTable.tsx).
 */
function bringTable(el: HTMLElement): void {
  const bring = (): void => {
    for (const hidden of el.querySelectorAll('.figure__table > noscript')) {
      hidden.replaceWith(document.createRange().createContextualFragment(hidden.textContent ?? ''));
    }
  };
  el.querySelector('.figure__table')?.addEventListener('toggle', bring);
  addEventListener('beforeprint', bring);
}

const connection = (): Promise<unknown> =>
  new Promise((resolve) => addEventListener('online', resolve, { once: true }));

/**
 * Hydrates an island that is near the viewport once the reader has shown intent, so that a page costs next to
 * no script until then; at once when the address names its figure (`?fig=<id>`), when the reader had set it before a reload,
 * and on a page to embed, once it is painted. A press that comes before is made then, and what was typed or chosen is set; what
 * a browser restores comes without an event, and is not. Where its script does not come, the figure says so, and tries again
 * when the connection is back.
 */
const engage: ClientDirective = async (load, _options, el) => {
  bringTable(el);
  let pressed: HTMLButtonElement | null = null;
  let done: (() => void)[] = [];
  const live = new AbortController();
  const note = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const { value, checked } = field;
    if (event.type === 'click') pressed = field.closest('button');
    else if (field.matches('input, select')) {
      done.push(() => {
        // A change comes after an input, which has brought the value.
        if (event.type === 'input') Object.assign(field, { value, checked });
        field.dispatchEvent(event);
      });
    }
  };
  // By the latter two a slider knows a finger that scrolls the page.
  for (const act of ['click', 'input', 'change', 'pointerdown', 'pointercancel']) {
    el.addEventListener(act, note, { signal: live.signal });
  }
  // An embedded figure is all of its page, and its host's reader has come for it.
  const isAlone = document.documentElement.dataset.embed !== undefined;
  const isNamed = [named, ...Object.keys(rememberedQueries())].some(
    (id) => id && el.querySelector(`[data-figure="${CSS.escape(id)}"], #${CSS.escape(id)}`),
  );
  if (isAlone) await painted();
  else if (!isNamed) await Promise.all([firstIntent(), near(el)]);
  while (!(await hydrated(load, el))) {
    pressed = null;
    done = [];
    await connection();
  }
  live.abort();
  // Once a linked state is shown, and one after the other, for the figure is drawn in between.
  for (const act of done) setTimeout(act);
  // Not what has worked already, and gone, as the button on a cover.
  setTimeout(() => {
    if (pressed?.offsetParent) pressed.click();
  });
};

export default engage;
