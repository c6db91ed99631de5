/** Says a text to a screen reader once it has rested for half a second; silent about what was there first. */
import { useEffect, useRef, useState } from 'preact/hooks';

export function LiveRegion({ text, rest = 500 }: { text: string; rest?: number }) {
  const first = useRef(text);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (text === first.current && spoken === '') return;
    const timer = setTimeout(() => setSpoken(text), rest);
    return () => clearTimeout(timer);
  }, [text, rest, spoken]);
  return (
    <p class="visually-hidden" aria-live="polite">
      {spoken}
    </p>
  );
}
