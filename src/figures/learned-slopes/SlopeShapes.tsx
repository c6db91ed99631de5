/** The final f of each hidden layer, drawn small: a slope of 0.6 or −2 is seen as a shape. */
import { shownSlope } from './sentence.ts';

/** From −reach to reach on both axes. */
const reach = 3;

export function SlopeShapes({ slopes }: { readonly slopes: readonly number[] }) {
  return (
    <ul class="slope-shapes" data-activation="prelu">
      {slopes.map((slope, layer) => (
        <li key={`layer-${layer}`}>
          <svg viewBox="-3 -3 6 6" aria-hidden="true" data-picture="shapes">
            <path class="slope-shapes__axes" d="M-3 0H3M0 -3V3" />
            <path d={`M${leftEnd(slope)}L0 0L3 -3`} />
          </svg>
          <span data-picture="text">Layer {layer + 1}</span>
          <span class="slope-shapes__value" data-picture="text">
            a = {shownSlope(slope)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where the left arm leaves the picture; y goes down. */
function leftEnd(slope: number): string {
  const x = -reach / Math.max(1, Math.abs(slope));
  return `${x} ${-slope * x}`;
}
