/**
 * A whole number with − and +: width, depth, seed. Typing commits on Enter or when the field is left; a number
 * out of range goes to the nearest in it, anything else back to what it was. At an end its button does nothing more and
 * keeps the focus.
 */
interface StepperProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
}

export function Stepper({ id, label, value, minimum, maximum, step = 1, onChange, disabled }: StepperProps) {
  const choose = (next: number): void => {
    const inside = Math.max(minimum, Math.min(maximum, Math.round(next)));
    if (inside !== value) onChange(inside);
  };
  return (
    <div class="stepper">
      <label class="control__label" for={id}>
        {label}
      </label>
      <div class="stepper__row">
        <button
          type="button"
          class="stepper__button"
          aria-label={`Less: ${label}`}
          disabled={disabled}
          aria-disabled={value <= minimum}
          onClick={() => choose(value - step)}
        >
          −
        </button>
        <input
          id={id}
          class="stepper__value"
          type="number"
          inputMode="numeric"
          min={minimum}
          max={maximum}
          step={step}
          value={value}
          disabled={disabled}
          onChange={({ currentTarget }) => {
            const typed = currentTarget.valueAsNumber;
            if (Number.isFinite(typed)) choose(typed);
            currentTarget.value = String(
              Number.isFinite(typed) ? Math.max(minimum, Math.min(maximum, Math.round(typed))) : value,
            );
          }}
        />
        <button
          type="button"
          class="stepper__button"
          aria-label={`More: ${label}`}
          disabled={disabled}
          aria-disabled={value >= maximum}
          onClick={() => choose(value + step)}
        >
          +
        </button>
      </div>
    </div>
  );
}
