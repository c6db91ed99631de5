/**
 * Whether the figure of an element is in the window of a visible tab: what is not seen does not compute. The whole figure,
 * for who reads its sentence or sets its controls is at it still.
 */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** How near the window, in pixels, is near enough. */
const margin = 80;

export function useOnScreen(ref: RefObject<Element>): boolean {
  const [inWindow, setInWindow] = useState(false);
  const [tabVisible, setTabVisible] = useState(true);
  useLayoutEffect(() => {
    const element = ref.current?.closest('.figure');
    if (!element) return;
    // The observer answers a frame or two later: what is there now is asked for now.
    const { top, bottom, height } = element.getBoundingClientRect();
    setInWindow(height > 0 && bottom > -margin && top < innerHeight + margin);
    const observer = new IntersectionObserver(
      (entries) => setInWindow(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: `${margin}px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  useEffect(() => {
    const update = () => setTabVisible(!document.hidden);
    update();
    document.addEventListener('visibilitychange', update);
    return () => document.removeEventListener('visibilitychange', update);
  }, []);
  return inWindow && tabVisible;
}
