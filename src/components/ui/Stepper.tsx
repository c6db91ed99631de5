/**
 * A whole number with − and +: width, depth, seed. What is typed is read as `useTyped` does, and takes effect on Enter or
 * when the field is left. At an end its button does nothing more and keeps the focus.
 */
import { numberField } from '#lib/parameters/index.ts';
import { readNumber } from './read-number.ts';
import { useTyped } from './useTyped.ts';

interface StepperProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
}

export function Stepper({ id, label, value, minimum, maximum, onChange, disabled }: StepperProps) {
  const field = numberField({ name: id, label, minimum, maximum, integer: true });
  // A field of the browser's own for numbers would read “3,0” as 30 and “−3” as 3.
  const { attributes, error, take } = useTyped({ id, value, field, onTake: onChange });
  const choose = (next: number): void => take(Math.max(minimum, Math.min(maximum, next)));
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
          onClick={() => choose(value - 1)}
        >
          −
        </button>
        <input
          {...attributes}
          class="stepper__value"
          // Not of every number: such keyboards of some phones have no minus.
          inputMode="numeric"
          role="spinbutton"
          aria-valuemin={minimum}
          aria-valuemax={maximum}
          aria-valuenow={value}
          disabled={disabled}
          onKeyDown={(event) => {
            attributes.onKeyDown(event);
            const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
            if (way === 0) return;
            event.preventDefault();
            choose((readNumber(field, event.currentTarget.value) ?? value) + way);
          }}
        />
        <button
          type="button"
          class="stepper__button"
          aria-label={`More: ${label}`}
          disabled={disabled}
          aria-disabled={value >= maximum}
          onClick={() => choose(value + 1)}
        >
          +
        </button>
      </div>
      <p {...error} class="control__error" />
    </div>
  );
}
