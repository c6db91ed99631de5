/**
 * A segmented group of radio buttons. `label` is said and shown; options are short words.
 * <Choice name={`${id}-view`} label="Show" value={state.view} options={views} onChoose={(view) => choose({ view })} />
 */
export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceProps<Value extends string> {
  /** Unique on the page: begins with the figure's id. */
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly ChoiceOption<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly disabled?: boolean;
  /** Options that cannot be chosen before a prediction about them is made. */
  readonly waiting?: readonly string[];
}

export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { name, label, value, options, onChoose, disabled, waiting = [] } = props;
  return (
    <fieldset class="choice" disabled={disabled}>
      <legend class="control__label">{`${label}${waiting.length > 0 ? '; grey: predict first' : ''}`}</legend>
      <div class="choice__options">
        {options.map((option) => (
          <label key={option.value} class="choice__option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={waiting.includes(option.value)}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
