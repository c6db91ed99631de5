/** How a value is written as text, and read: in a link, in a control, in an exercise. */
export interface Field<Value> {
  /** The key in the link: `slope`. */
  readonly name: string;
  /** In words, for messages: “Slope”. */
  readonly label: string;
  /** What a valid value is, after “expected”: “a number from 0 to 1”. */
  readonly expected: string;
  print(value: Value): string;
  /** undefined where the text is not a valid value. */
  parse(text: string): Value | undefined;
}

/** Decimal notation as `String(number)` writes it and as people type it: no hexadecimal, no blanks. */
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The shortest text that reads back as exactly this number. */
function printNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** A finite number within [minimum, maximum]; with `integer`, a whole one. */
export function numberField(options: {
  readonly name: string;
  readonly label: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly integer?: boolean;
}): Field<number> {
  const { name, label, minimum, maximum, integer = false } = options;
  return {
    name,
    label,
    expected: `${integer ? 'an integer' : 'a number'} from ${minimum} to ${maximum}`,
    print: printNumber,
    parse(text) {
      if (!decimal.test(text)) return undefined;
      const value = Number(text);
      const valid = value >= minimum && value <= maximum && (!integer || Number.isSafeInteger(value));
      return valid ? value : undefined;
    },
  };
}

/** One of a list of ids. */
export function choiceField<const Option extends string>(options: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}): Field<Option> {
  const { name, label, options: choices } = options;
  return {
    name,
    label,
    expected: choices.length === 1 ? `${choices[0]}` : `one of ${choices.join(', ')}`,
    print: (value) => value,
    parse: (text) => choices.find((choice) => choice === text),
  };
}

/** Integers within [minimum, maximum], separated by commas; an empty text is an empty list. */
export function integerListField(options: {
  readonly name: string;
  readonly label: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly maximumLength: number;
}): Field<readonly number[]> {
  const { name, label, minimum, maximum, maximumLength } = options;
  return {
    name,
    label,
    expected: `at most ${maximumLength} integers from ${minimum} to ${maximum} with commas between them`,
    print: (values) => values.map(printNumber).join(','),
    parse(text) {
      if (text === '') return [];
      const parts = text.split(',', maximumLength + 1);
      if (parts.length > maximumLength) return undefined;
      const values: number[] = [];
      for (const part of parts) {
        if (!/^-?\d+$/.test(part)) return undefined;
        const value = Number(part);
        if (!Number.isSafeInteger(value) || value < minimum || value > maximum) return undefined;
        values.push(value);
      }
      return values;
    },
  };
}

/** Some of a list of ids, each once, with commas between them; read in the order of the list. */
export function choiceListField<const Option extends string>(options: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly minimumLength: number;
  readonly maximumLength: number;
}): Field<readonly Option[]> {
  const { name, label, options: choices, minimumLength, maximumLength } = options;
  return {
    name,
    label,
    expected: `${minimumLength} to ${maximumLength} of ${choices.join(', ')}, each once, with commas between them`,
    print: (values) => values.join(','),
    parse(text) {
      const parts = text === '' ? [] : text.split(',', maximumLength + 1);
      if (parts.length < minimumLength || parts.length > maximumLength) return undefined;
      const chosen = choices.filter((choice) => parts.includes(choice));
      return chosen.length === parts.length ? chosen : undefined;
    },
  };
}

/** A switch: `on` or `off`. */
export function booleanField(options: { readonly name: string; readonly label: string }): Field<boolean> {
  const { name, label } = options;
  return {
    name,
    label,
    expected: 'on or off',
    print: (value) => (value ? 'on' : 'off'),
    parse: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
  };
}
