/**
 * Wide content that scrolls sideways by itself; it takes the keyboard's focus only where there is something to scroll. A landmark,
 * unless what it stands in has its own name and there are many of them.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ScrollerProps {
  readonly label: string;
  readonly landmark?: boolean;
  readonly children: ComponentChildren;
}

export function Scroller({ label, landmark = true, children }: ScrollerProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
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
    <div ref={place} class="scroller" role={landmark ? 'region' : 'group'} aria-label={label}>
      {children}
    </div>
  );
}
