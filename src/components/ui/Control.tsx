/**
 * The control of one parameter, as it is declared: `<Control figure={figure} of="slope" />`. What is given besides takes
 * the declaration's place: `label`, `disabled`, and of a slider `scale` and `words`. `also` is set along with it. Options
 * that a question asks about wait for the prediction.
 *
 * It speaks as links do: what it sets goes through the parameter's own text.
 */
import { useMemo } from 'preact/hooks';
import { formatNumber } from '#lib/charts/format.ts';
import { Choice } from './Choice.tsx';
import { NumberInput } from './NumberInput.tsx';
import { Select } from './Select.tsx';
import { Slider } from './Slider.tsx';
import { Stepper } from './Stepper.tsx';
import { formatSlope, type Scale, scaleOf } from './scale.ts';
import type { FigureHandle } from './useFigure.ts';

interface ControlProps<State extends object, Key extends keyof State> {
  readonly figure: FigureHandle<State>;
  readonly of: Key;
  readonly also?: Partial<State>;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly scale?: Scale | undefined;
  /** What a screen reader says in place of the value. */
  readonly words?: (value: number) => string;
}

export function Control<State extends object, Key extends keyof State>(props: ControlProps<State, Key>) {
  const { figure, of, also, scale: givenScale, words, ...rest } = props;
  const parameter = figure.parameters[of];
  const { control, symbol, name } = parameter;
  const scale = useMemo(
    () => givenScale ?? (control?.kind === 'slider' ? scaleOf(control) : null),
    [givenScale, control],
  );
  const value = parameter.print(figure.state[of]);
  const set = (text: string): void => {
    const read = parameter.parse(text);
    if (read === undefined) return;
    const change: Partial<State> = { ...also };
    change[of] = read;
    figure.set(change);
  };
  const choose = (text: string): void => {
    set(text);
    figure.commit();
  };
  const id = `${figure.frame.id}-${name}`;
  const common = { label: parameter.label, ...rest };

  if (control?.kind === 'slider' && scale !== null) {
    return (
      <Slider
        id={id}
        {...common}
        symbol={symbol}
        words={words}
        value={Number(value)}
        scale={scale}
        format={control.format === 'slope' ? formatSlope : formatNumber}
        onInput={(next) => set(String(next))}
        onCommit={figure.commit}
      />
    );
  }
  if (control?.kind === 'stepper') {
    return (
      <Stepper
        id={id}
        {...common}
        {...control}
        value={Number(value)}
        onChange={(next) => choose(String(next))}
      />
    );
  }
  if (control?.kind === 'typed') {
    const { field } = control;
    return (
      <NumberInput
        id={id}
        label={common.label}
        symbol={symbol}
        value={Number(value)}
        field={field}
        onInput={(next) => set(field.print(next))}
        onCommit={figure.commit}
      />
    );
  }
  if (control?.kind === 'choice') {
    return (
      <Choice
        name={id}
        {...common}
        value={value}
        options={control.options}
        onChoose={choose}
        waiting={figure.waiting(of)}
      />
    );
  }
  if (control?.kind === 'list') {
    return (
      <Select
        id={id}
        {...common}
        value={value}
        options={control.options}
        onChoose={choose}
        waiting={figure.waiting(of)}
      />
    );
  }
  return null;
}
