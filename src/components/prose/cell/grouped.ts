import type { Output, PlotOutput } from '#cells/output.ts';

/** Outputs as they are shown: texts that follow each other are lines of one. */
export function grouped(outputs: readonly Output[]): readonly Output[] {
  const shown: Output[] = [];
  for (const output of outputs) {
    const last = shown.at(-1);
    if (output.kind === 'text' && last?.kind === 'text') {
      shown[shown.length - 1] = { kind: 'text', text: `${last.text}\n${output.text}` };
    } else shown.push(output);
  }
  return shown;
}

/** What a plot is of, for those who do not see it. */
export const plotLabel = ({ title, lines }: PlotOutput): string =>
  `${title}: ${lines.map(({ label }) => label).join(', ')}`;
