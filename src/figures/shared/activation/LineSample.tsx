/** A sample of an activation’s line, in its colour and dash: the legend beside its name. */
import type { Activation } from '#lib/activations/index.ts';

export function LineSample({ activation }: { activation: Activation }) {
  const { dash } = activation.appearance;
  return (
    <svg
      class="line-sample"
      viewBox="0 0 32 8"
      aria-hidden="true"
      data-picture="shapes"
      data-activation={activation.id}
    >
      <path d="M0 4H32" stroke-dasharray={dash.length === 0 ? undefined : dash.join(' ')} />
    </svg>
  );
}
