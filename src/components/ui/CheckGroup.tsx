/**
 * A group of checkboxes: any of a list. `mark` stands between the box and its words: a sample of a line.
 *
 * <CheckGroup name={`${id}-shown`} label="Activations" hint="3 of at most 6" values={state.shown} options={options}
 *   onToggle={(value) => …} />
 *
 * What is ticked is what `values` says: a tick that is not taken up goes back.
 */
import type { ComponentChildren } from 'preact';

export interface CheckOption {
  readonly value: string;
  readonly label: string;
  readonly mark?: ComponentChildren;
}

interface CheckGroupProps {
  /** Unique on the page: begins with the figure’s id; each box adds its value. */
  readonly name: string;
  readonly label: string;
  /** Beside the label, in small: how many, of how many. */
  readonly hint?: string;
  readonly values: readonly string[];
  readonly options: readonly CheckOption[];
  readonly onToggle: (value: string) => void;
}

export function CheckGroup({ name, label, hint, values, options, onToggle }: CheckGroupProps) {
  return (
    <fieldset class="check-group">
      <legend class="check-group__legend">
        <span class="control__label">{label}</span>
        {hint === undefined ? null : <span class="check-group__hint"> {hint}</span>}
      </legend>
      <div class="check-group__options">
        {options.map((option) => {
          const checked = values.includes(option.value);
          return (
            <label key={option.value} class="check-group__option">
              <input
                type="checkbox"
                name={`${name}-${option.value}`}
                value={option.value}
                checked={checked}
                onChange={({ currentTarget }) => {
                  onToggle(option.value);
                  currentTarget.checked = checked;
                }}
              />
              {option.mark}
              <span class="check-group__text">{option.label}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
