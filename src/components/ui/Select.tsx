/** A native list for more options than fit a Choice. What else could be chosen is there once it can be. */
import type { ChoiceOption } from './Choice.tsx';
import { useHydrated } from './useHydrated.ts';

interface SelectProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly ChoiceOption<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly disabled?: boolean;
  /** Options that cannot be chosen before a prediction about them is made. */
  readonly waiting?: readonly string[];
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { id, label, value, options, onChoose, disabled, waiting = [] } = props;
  const hydrated = useHydrated();
  const there = options.filter((option) => hydrated || option.value === value);
  return (
    <div class="select">
      <label class="control__label" for={id}>
        {`${label}${waiting.length > 0 ? '; grey: predict first' : ''}`}
      </label>
      <select
        id={id}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {there.map((option) => (
          <option
            key={option.value}
            value={option.value}
            selected={option.value === value}
            disabled={waiting.includes(option.value)}
          >
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
