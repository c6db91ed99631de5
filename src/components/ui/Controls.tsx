/**
 * The controls of a figure in the house's order: `<Controls figure={figure} />`. A parameter that none of the house's
 * controls fits, or that needs more than its declaration says, gets one by name; one that is declared `more` lies in a fold:
 *
 * <Controls figure={figure} own={{ slope: <Control figure={figure} of="slope" disabled={isRelu} /> }} />
 */
import { type ComponentChildren, Fragment } from 'preact';
import { groups, keysOf } from '#lib/parameters/index.ts';
import { Control } from './Control.tsx';
import { MoreSettings } from './MoreSettings.tsx';
import type { FigureHandle } from './useFigure.ts';

interface ControlsProps<State extends object> {
  readonly figure: FigureHandle<State>;
  readonly own?: { readonly [Key in keyof State]?: ComponentChildren };
}

export function Controls<State extends object>({ figure, own = {} }: ControlsProps<State>) {
  const { parameters } = figure;
  const rank = (key: keyof State): number => {
    const { group } = parameters[key];
    return group === undefined ? -1 : groups.indexOf(group);
  };
  const keys = keysOf(parameters)
    .filter((key) => key in own || parameters[key].apart !== true)
    .sort((a, b) => rank(a) - rank(b));
  const controls = (more: true | undefined) =>
    keys
      .filter((key) => parameters[key].more === more)
      .map((key) => (
        <Fragment key={key}>{key in own ? own[key] : <Control figure={figure} of={key} />}</Fragment>
      ));
  const folded = controls(true);
  return (
    <>
      {controls(undefined)}
      {folded.length > 0 && <MoreSettings of={figure.frame.embedId}>{folded}</MoreSettings>}
    </>
  );
}
