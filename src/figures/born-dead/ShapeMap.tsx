/**
 * Depth × width as a table whose cells are buttons: one stop of the Tab key, arrow keys inside. The number stands in
 * each; its tint repeats it.
 */
import { useRef } from 'preact/hooks';
import { useHydrated } from '#components/ui/useHydrated.ts';
import { type Cell, columnOf, neighbour, type Row, type Shape } from './map.ts';
import { depths } from './model.ts';

interface ShapeMapProps {
  readonly rows: readonly Row[];
  readonly activation: string;
  /** What the numbers are: the table's name. */
  readonly label: string;
  readonly layers: number;
  readonly width: number;
  readonly onChoose: (shape: Shape) => void;
}

export function ShapeMap({ rows, activation, label, layers, width, onChoose }: ShapeMapProps) {
  const table = useRef<HTMLTableElement>(null);
  // At once: the next key may come before the next drawing.
  const focus = (shape: Shape): void => {
    table.current?.querySelector<HTMLElement>(`[data-cell="${nameOf(shape)}"]`)?.focus();
  };

  const isHydrated = useHydrated();
  const column = columnOf(layers);
  return (
    <table class="shape-map" ref={table} aria-label={label} data-activation={activation}>
      <thead>
        <tr>
          <th scope="col" class="shape-map__corner" data-picture="text">
            N \ D
          </th>
          {depths.map((depth) => (
            <th key={depth} scope="col">
              <span data-picture="text">{depth}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.width} data-stale={row.isStale ? '' : undefined}>
            <th scope="row">
              <span data-picture="text">{row.width}</span>
            </th>
            {row.cells.map((cell) => {
              const isStop = cell.width === width && cell.layers === column;
              return (
                <td key={cell.layers}>
                  <button
                    type="button"
                    class="shape-map__cell"
                    data-cell={nameOf(cell)}
                    data-level={cell.level}
                    aria-pressed={isStop && cell.layers === layers}
                    aria-label={cell.label}
                    tabIndex={isStop ? 0 : -1}
                    disabled={!isHydrated}
                    onClick={() => onChoose({ layers: cell.layers, width: cell.width })}
                    onKeyDown={(event) => {
                      const next = neighbour(cell, event.key);
                      if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
                      event.preventDefault();
                      focus(next);
                      onChoose(next);
                    }}
                  >
                    <Tile cell={cell} />
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf({ layers, width }: Shape): string {
  return `${layers}-${width}`;
}

function Tile({ cell }: { readonly cell: Cell }) {
  return (
    <>
      <svg
        class="shape-map__tile"
        viewBox="0 0 10 10"
        preserveAspectRatio="none"
        aria-hidden="true"
        data-picture="shapes"
      >
        <rect width="10" height="10" />
      </svg>
      <span class="shape-map__number" data-picture="text">
        {cell.text}
      </span>
    </>
  );
}
