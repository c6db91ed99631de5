/**
 * A number to type, as `useTyped` reads it.
 * <NumberInput id={`${id}-w1`} label="Weight" symbol="w₁" value={state.w1} field={fields.w1}
 *   onInput={(w1) => figure.set({ w1 })} onCommit={figure.commit} />
 */
import type { Field } from '#lib/parameters/index.ts';
import { useTyped } from './useTyped.ts';

interface NumberInputProps {
  /** Unique on the page: begins with the figure's id. */
  readonly id: string;
  readonly label: string;
  /** After the label, in italics: “w₁”. */
  readonly symbol?: string | undefined;
  readonly value: number;
  readonly field: Field<number>;
  readonly onInput: (value: number) => void;
  readonly onCommit: () => void;
}

export function NumberInput({ label, symbol, onCommit, ...rest }: NumberInputProps) {
  const { attributes, error } = useTyped({ ...rest, onTake: onCommit });
  return (
    <div class="number-input">
      <label class="control__label" for={rest.id}>
        {label}
        {symbol === undefined ? null : <var class="control__symbol"> {symbol}</var>}
      </label>
      <input {...attributes} class="number-input__field" />
      <p {...error} class="control__error" />
    </div>
  );
}
