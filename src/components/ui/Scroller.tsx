/**
 * Wide content that scrolls sideways by itself; it takes the keyboard's focus only where there is something to scroll. Without a
 * label it is no landmark: what it holds has its own name.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function Scroller({ label, children }: { label?: string; children: ComponentChildren }) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = section.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight) {
        element.tabIndex = 0;
      } else {
        element.removeAttribute('tabindex');
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <section ref={section} class="scroller" aria-label={label}>
      {children}
    </section>
  );
}
