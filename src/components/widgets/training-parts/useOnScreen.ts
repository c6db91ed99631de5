/** Whether an element is in the window of a visible tab: what is not seen does not compute. */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function useOnScreen(ref: RefObject<Element>): boolean {
  const [inWindow, setInWindow] = useState(false);
  const [tabVisible, setTabVisible] = useState(true);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => setInWindow(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: '80px' },
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
