import { useMemo } from 'preact/hooks';
import { scaleOf } from '#components/ui/scale.ts';
import type { FigureHandle } from '#components/ui/useFigure.ts';
import type { Probed } from './probe.ts';

type ProbedFigure = Pick<FigureHandle<{ readonly probe: number }>, 'state' | 'parameters' | 'set' | 'commit'>;

/** The probe that a figure declares, for its charts: they move it as its slider does. */
export function useProbe({ state, parameters, set, commit }: ProbedFigure): Probed {
  const { control } = parameters.probe;
  if (control?.kind !== 'slider') throw new Error('probe: expected a slider');
  const scale = useMemo(() => scaleOf(control), [control]);
  return { probe: state.probe, scale, onInput: (probe) => set({ probe }), onCommit: commit };
}
