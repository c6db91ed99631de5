/**
 * What is being typed into a field for a number. It is read by a field of the link codec: it takes what a link does, and a
 * decimal comma besides.
 *
 * const typed = useTyped({ id, value, field, onInput, onTake });
 * <input {...typed.attributes} class="…" /> … <p {...typed.error} class="control__error" />
 *
 * `onInput`, where it is given, whenever what is typed is a number in range; `onTake` with the number on Enter, or when the
 * field is left. What is none stays as it was typed, with a sentence that says what was expected, and the figure goes back
 * to where it was before: what stood there in passing nobody asked for. So it does on Escape.
 */
import { useState } from 'preact/hooks';
import type { Field } from '#lib/parameters/index.ts';
import { foreign } from '#lib/text/foreign.ts';
import { readNumber } from './read-number.ts';

interface TypedOptions {
  /** Unique on the page. */
  readonly id: string;
  readonly value: number;
  readonly field: Field<number>;
  readonly onInput?: (value: number) => void;
  readonly onTake: (value: number) => void;
}

/** Nothing where the field shows the value. */
interface Typing {
  readonly text?: string;
  /** The value before the first key. */
  readonly before?: number;
  /** The value that the figure has meanwhile. */
  readonly given?: number;
  readonly isRefused?: boolean;
}

const nothing: Typing = {};

export function useTyped({ id, value, field, onInput, onTake }: TypedOptions) {
  const [typing, setTyping] = useState(nothing);
  const known = field.print(value).replace('-', '−');
  const { text = known, before = value, given = value, isRefused = false } = typing;
  // It was set from elsewhere: by Back, by Reset.
  if (given !== value) setTyping(nothing);

  const take = (next: number): void => {
    setTyping(nothing);
    if (next !== before) onTake(next);
  };
  const goBack = (left: Typing): void => {
    setTyping(left);
    if (value !== before) onInput?.(before);
  };
  const settle = (): void => {
    const read = readNumber(field, text);
    if (read === undefined) goBack({ text, given: before, isRefused: true });
    else take(read);
  };

  const attributes = {
    id,
    type: 'text',
    autoComplete: 'off',
    spellcheck: false,
    value: text,
    'aria-invalid': isRefused,
    'aria-describedby': isRefused ? `${id}-error` : undefined,
    onInput({ currentTarget }: { readonly currentTarget: HTMLInputElement }) {
      const read = readNumber(field, currentTarget.value);
      const next = onInput && read !== undefined ? read : value;
      setTyping({
        text: currentTarget.value,
        before,
        given: next,
        isRefused: isRefused && read === undefined,
      });
      if (next !== value) onInput?.(next);
    },
    onBlur: settle,
    // Of what was typed before the figure was live (integrations/engage-directive.ts).
    onChange: settle,
    onKeyDown({ key }: KeyboardEvent) {
      if (key === 'Enter') settle();
      if (key === 'Escape') goBack(nothing);
    },
  } as const;
  const error = {
    id: `${id}-error`,
    'aria-live': 'polite',
    children: isRefused
      ? `Expected ${field.expected.replace(/-(?=\d)/g, '−')}, received “${foreign(text, 20)}”. Still ${known}.`
      : '',
  } as const;
  return { attributes, error, take };
}
