/**
 * Says a text to a screen reader once it has rested for half a second. It is silent until the reader has used what it
 * stands in: a figure that comes alive as one reads past it says nothing.
 */
import { useEffect, useRef, useState } from 'preact/hooks';

/** What using a control sends; Tab only passes by. */
const uses = ['click', 'input', 'change', 'keydown'] as const;

export function LiveRegion({ text, rest = 500 }: { text: string; rest?: number }) {
  const region = useRef<HTMLParagraphElement>(null);
  const latest = useRef(text);
  const isUsed = useRef(false);
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    const place = region.current?.closest('astro-island');
    const use = (event: Event): void => {
      if (!(event instanceof KeyboardEvent && event.key === 'Tab')) isUsed.current = true;
    };
    for (const type of uses) place?.addEventListener(type, use, true);
    return () => {
      for (const type of uses) place?.removeEventListener(type, use, true);
    };
  }, []);

  useEffect(() => {
    if (text === latest.current) return;
    latest.current = text;
    if (!isUsed.current) return;
    const timer = setTimeout(() => setSpoken(text), rest);
    return () => clearTimeout(timer);
  }, [text, rest]);

  return (
    <p ref={region} class="visually-hidden" aria-live="polite">
      {spoken}
    </p>
  );
}
