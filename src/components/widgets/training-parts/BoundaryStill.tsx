/** A decision boundary as SVG, drawn at build by the function that draws the live one; colours follow the theme. */
import { type BoundaryPicture, drawBoundary } from '#lib/charts/boundary.ts';
import { svgPen } from '#lib/charts/boundary-svg.ts';
import { boundarySizes } from './boundary-sizes.ts';

export type BoundaryContent = Omit<BoundaryPicture, 'width' | 'height' | 'palette' | 'fontFamily'>;

interface BoundaryStillProps {
  readonly content: BoundaryContent;
  readonly description: string;
}

/** Both sizes are in the page; CSS shows the one that fits. */
export function BoundaryStill({ content, description }: BoundaryStillProps) {
  return (
    <div class="boundary__still">
      {(['narrow', 'wide'] as const).map((name) => {
        const { width, height } = boundarySizes[name];
        return (
          <svg
            key={name}
            class={`boundary__svg boundary__svg--${name}`}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={description}
          >
            {shapesOf(content, width, height).map((shape, index) =>
              shape.kind === 'path' ? (
                <path
                  key={`shape-${index}`}
                  d={shape.d}
                  fill={shape.fill}
                  stroke={shape.stroke}
                  stroke-width={shape.strokeWidth}
                  stroke-linecap="round"
                  opacity={shape.opacity}
                />
              ) : (
                <text
                  key={`shape-${index}`}
                  x={shape.x}
                  y={shape.y}
                  fill={shape.fill}
                  text-anchor={shape.anchor}
                  dominant-baseline={shape.baseline}
                >
                  {shape.text}
                </text>
              ),
            )}
          </svg>
        );
      })}
    </div>
  );
}

function shapesOf(content: BoundaryContent, width: number, height: number) {
  const pen = svgPen();
  drawBoundary(pen, { ...content, width, height, palette: (token) => token, fontFamily: 'inherit' });
  return pen.shapes;
}
