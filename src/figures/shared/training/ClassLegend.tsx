/** The classes of the data: a shape and a colour each, and how training and test points differ. */
import { classColour, classShape } from '#lib/charts/boundary.ts';

interface ClassLegendProps {
  readonly names: readonly string[];
  readonly hasTest: boolean;
}

export function ClassLegend({ names, hasTest }: ClassLegendProps) {
  return (
    <ul class="legend">
      {names.map((name, index) => (
        <li key={name}>
          <svg viewBox="0 0 16 16" aria-hidden="true" fill={classColour(index)} data-picture="shapes">
            {markOf(index)}
          </svg>
          <span data-picture="text">{name}</span>
        </li>
      ))}
      {hasTest && <li data-picture="text">filled: training, outlined: test</li>}
    </ul>
  );
}

function markOf(index: number) {
  switch (classShape(index)) {
    case 'circle':
      return <circle cx="8" cy="8" r="5.5" />;
    case 'triangle':
      return <path d="M8 1.5 14.3 12.6H1.7Z" />;
    case 'square':
      return <rect x="3" y="3" width="10" height="10" />;
  }
}
