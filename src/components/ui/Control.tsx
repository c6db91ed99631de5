/**
 * The control of one parameter, as it is declared: `<Control figure={figure} of="slope" />`. What is given besides takes
 * the declaration's place: `label`, `disabled`, and of a slider `scale` and `words`. `also` is set along with it. Options
 * that a question asks about wait for the prediction.
 *
 * It speaks as links do: what it sets goes through the parameter's own text.
 */
import { useMemo, useRef } from 'preact/hooks';
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
  const { figure, of, label, disabled, scale: givenScale, words } = props;
  const parameter = figure.parameters[of];
  const { control, symbol, name } = parameter;
  const scale = useMemo(
    () => givenScale ?? (control?.kind === 'slider' ? scaleOf(control) : null),
    [givenScale, control],
  );
  const value = parameter.print(figure.state[of]);
  const id = `${figure.frame.id}-${name}`;
  const latest = useRef(props);
  latest.current = props;
  const uses = useRef(0);
  const waiting = figure.waiting(of);
  const waits = waiting.join();

  // While a slider of the figure moves, its other controls stay as they are; one that was used shows what came of it.
  return useMemo(() => {
    const set = (text: string): void => {
      const read = parameter.parse(text);
      if (read === undefined) return;
      uses.current += 1;
      const change: Partial<State> = { ...latest.current.also };
      change[of] = read;
      latest.current.figure.set(change);
    };
    const commit = (): void => latest.current.figure.commit();
    const choose = (text: string): void => {
      set(text);
      commit();
    };
    const common = {
      label: label ?? parameter.label,
      ...(disabled === undefined ? {} : { disabled }),
    };

    if (control?.kind === 'slider' && scale !== null) {
      return (
        <Slider
          id={id}
          {...common}
          {...(symbol === undefined ? {} : { symbol })}
          {...(words === undefined ? {} : { words })}
          value={Number(value)}
          scale={scale}
          format={control.format === 'slope' ? formatSlope : formatNumber}
          onInput={(next) => set(String(next))}
          onCommit={commit}
        />
      );
    }
    if (control?.kind === 'stepper') {
      const { minimum, maximum } = control;
      return (
        <Stepper
          id={id}
          {...common}
          value={Number(value)}
          minimum={minimum}
          maximum={maximum}
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
          {...(symbol === undefined ? {} : { symbol })}
          value={Number(value)}
          field={field}
          onInput={(next) => set(field.print(next))}
          onCommit={commit}
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
          waiting={waiting}
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
          waiting={waiting}
        />
      );
    }
    return null;
  }, [parameter, of, id, value, scale, label, disabled, words, waits, uses.current]);
}
