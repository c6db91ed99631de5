/**
 * A number to type, read by a field of the link codec: it takes what a link does, and a decimal comma besides.
 * <NumberInput id={`${id}-w1`} label="Weight" symbol="w₁" value={state.w1} field={fields.w1}
 *   onInput={(w1) => figure.set({ w1 })} onCommit={figure.commit} />
 *
 * `onInput` whenever what is typed is a number in range, `onCommit` on Enter or when the field is left. What is not
 * stays as it was typed, with a sentence under it that says what was expected; the figure keeps the last good value.
 */
import { useRef, useState } from 'preact/hooks';
import type { Field } from '#lib/parameters/index.ts';
import { foreign } from '#lib/text/foreign.ts';
import { readNumber } from './read-number.ts';

interface NumberInputProps {
  /** Unique on the page: begins with the figure's id. */
  readonly id: string;
  readonly label: string;
  /** After the label, in italics: “w₁”. */
  readonly symbol?: string;
  readonly value: number;
  readonly field: Field<number>;
  readonly onInput: (value: number) => void;
  readonly onCommit: () => void;
}

export function NumberInput({ id, label, symbol, value, field, onInput, onCommit }: NumberInputProps) {
  // What is being typed; null where the field shows the value.
  const [draft, setDraft] = useState<string | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const changed = useRef(false);
  const known = field.print(value).replace('-', '−');
  const text = draft ?? known;

  const settle = (): void => {
    if (draft === null) return;
    const isNumber = readNumber(field, draft) !== undefined;
    setIsRefused(!isNumber);
    if (!isNumber) return;
    setDraft(null);
    if (changed.current) onCommit();
    changed.current = false;
  };

  return (
    <div class="number-input">
      <label class="control__label" for={id}>
        {label}
        {symbol === undefined ? null : <var class="control__symbol"> {symbol}</var>}
      </label>
      <input
        id={id}
        class="number-input__field"
        type="text"
        // The numeric keyboards of some phones have no minus.
        inputMode="text"
        autoComplete="off"
        spellcheck={false}
        value={text}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-error` : undefined}
        onInput={({ currentTarget }) => {
          setDraft(currentTarget.value);
          const typed = readNumber(field, currentTarget.value);
          if (typed === undefined) return;
          setIsRefused(false);
          if (typed === value) return;
          changed.current = true;
          onInput(typed);
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          if (event.key !== 'Escape') return;
          setDraft(null);
          setIsRefused(false);
        }}
      />
      <p class="number-input__error" id={`${id}-error`} aria-live="polite">
        {isRefused && draft !== null
          ? `Expected ${field.expected.replace(/-(?=\d)/g, '−')}, received “${foreign(draft, 20)}”. Still ${known}.`
          : ''}
      </p>
    </div>
  );
}
