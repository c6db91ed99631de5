import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Control } from '#components/ui/Control.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { fillSlots } from '#components/ui/fill-slots.ts';
import { island } from '#components/ui/island.tsx';
import { Select } from '#components/ui/Select.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import type { Polyline } from '#lib/affine/index.ts';
import { at } from '#lib/assert/at.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { cameOut } from './came-out.ts';
import { type CollapseState, collapse } from './figure.ts';
import { formulaSlots, rowText } from './formulas.ts';
import { compute, type Now } from './layers.ts';
import { layersShown, type Quantity, quantities, quantityOptions, quantityScale } from './model.ts';
import { extentOf, headings, type Plane, pictureLabels, picturesOf, planes } from './pictures.ts';
import { sentence } from './sentence.ts';
import { table } from './table.ts';

const layerNames = { first: 'Layer 1', second: 'Layer 2' } as const;

function Collapse(props: IslandProps<CollapseState> & Slots<'formulas'>) {
  const figure = useFigure(collapse, props);
  const { state } = figure;
  const { id } = figure.frame;
  const now = useMemo(() => compute(state), [state]);
  const all = useMemo(() => planes(state, now), [state, now]);
  const extent = extentOf(state, all);
  const heading = headings(state);
  const labels = pictureLabels(state, now);
  const formulas = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (formulas.current !== null) fillSlots(formulas.current, formulaSlots(state, now));
  }, [state, now]);
  /** Which number the slider moves. */
  const [chosen, setHeld] = useState<Quantity>('w12');
  const options = quantityOptions(state);
  const held = options.find(({ value }) => value === chosen) ?? at(options, 0);
  const isBoth = state.layers === 'two';

  return (
    <Figure
      figure={figure}
      covers="all"
      cameOut={cameOut[props.predictId ?? '']?.(state, now)}
      sentence={sentence(state, now)}
      table={table(state, now)}
      controls={
        <>
          {isBoth && <Control figure={figure} of="slope" />}
          {isBoth && <Control figure={figure} of="entry" />}
          {layersShown(state).map((layer) => (
            <fieldset key={layer} class="collapse__layer">
              <legend class="control__label">{layerNames[layer]}</legend>
              {quantities[layer].map((row, index) => (
                <div key={index} class="collapse__row">
                  {row.map(({ key, label }) => (
                    <Control key={key} figure={figure} of={key} label={label} />
                  ))}
                </div>
              ))}
            </fieldset>
          ))}
          <div class="collapse__held">
            <Select
              id={`${id}-held`}
              label="Number on the slider"
              value={held.value}
              options={options}
              onChoose={setHeld}
            />
            <Slider
              id={`${id}-holder`}
              label={held.label}
              value={state[held.value]}
              scale={quantityScale}
              format={formatNumber}
              onInput={(value) => figure.set({ [held.value]: value })}
              onCommit={figure.commit}
            />
          </div>
        </>
      }
      aside={
        <div class="collapse__aside" hidden={!isBoth}>
          <div class="collapse__formulas" ref={formulas}>
            {props.formulas}
          </div>
          <Pieces state={state} now={now} />
        </div>
      }
    >
      <div class="collapse__pictures">
        {picturesOf(state).map((picture) => (
          <div key={picture} class="collapse__picture">
            <p class="collapse__heading">
              <span data-picture="text">{heading[picture]}</span>
            </p>
            <PlanePicture plane={all[picture]} extent={extent} label={labels[picture]} />
          </div>
        ))}
      </div>
    </Figure>
  );
}

/** Half the side of a picture in its own units; a point’s distance from the middle is a share of it. */
const half = 100;
/** Half of the frame’s own line. */
const margin = 0.5;
/** Above and below the frame, for the numbers at the ends of its axes: inside they would lie on the drawing. */
const room = 19;

/** How large it is, the sheet says: it depends on the picture's size. */
const tickText = {
  class: 'collapse__tick',
  fill: 'var(--soft)',
  'data-picture': 'text',
} as const;

interface PlanePictureProps {
  readonly plane: Plane;
  readonly extent: number;
  readonly label: string;
}

/** A grid as the layers left it, drawn where it stands: the still and the live picture are one. */
function PlanePicture({ plane, extent, label }: PlanePictureProps) {
  const scale = half / extent;
  const path = (lines: readonly Polyline[]): string =>
    lines
      .map((line) => `M${line.map(([x, y]) => `${rounded(x * scale)} ${rounded(-y * scale)}`).join('L')}`)
      .join('');
  const tick = half / 2;
  const end = formatNumber(extent);
  return (
    <div class="collapse__plane" role="img" aria-label={label}>
      <svg
        class="collapse__svg"
        viewBox={`${-half - margin} ${-half - room} ${2 * (half + margin)} ${2 * (half + room)}`}
        fill="none"
        stroke-linejoin="round"
        aria-hidden="true"
        data-picture="shapes"
      >
        <path stroke="var(--rule)" d={`M${-half} 0H${half}M0 ${-half}V${half}`} />
        <path stroke="var(--soft)" d={`M${-tick} -3V3M${tick} -3V3M-3 ${-tick}H3M-3 ${tick}H3`} />
        <rect stroke="var(--rule)" x={-half} y={-half} width={2 * half} height={2 * half} />
        <path fill="color-mix(in srgb, var(--class2) 40%, transparent)" d={`${path([plane.corner])}Z`} />
        <path
          class="collapse__behind"
          stroke="var(--soft)"
          stroke-width="1.25"
          stroke-dasharray="1.5 2"
          vector-effect="non-scaling-stroke"
          d={path(plane.behind)}
        />
        <path class="collapse__level" stroke="var(--class1)" stroke-width="1.25" d={path(plane.level)} />
        <path class="collapse__upright" stroke="var(--class0)" stroke-width="1.25" d={path(plane.upright)} />
        <path
          class="collapse__folds"
          stroke="var(--ink)"
          stroke-width="2.25"
          stroke-dasharray="6 3"
          d={path(plane.folds)}
        />
        <text {...tickText} x="0" y={-half - 4} text-anchor="middle">
          {end}
        </text>
        <text {...tickText} x={-half} y={half + 5} dominant-baseline="hanging">
          {formatNumber(-extent)}
        </text>
        <text {...tickText} x={half} y={half + 5} dominant-baseline="hanging" text-anchor="end">
          {end}
        </text>
      </svg>
    </div>
  );
}

/** Tenths of a unit are less than a pixel. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The one layer of each piece: four times the same where nothing bends. */
function Pieces({ state, now }: { readonly state: CollapseState; readonly now: Now }) {
  return (
    <table class="data-table collapse__pieces">
      <caption>
        {state.slope === 1
          ? 'The layer on each side of each unit: the same everywhere'
          : 'The layer on each side of each unit: the bend switches between them'}
      </caption>
      <thead>
        <tr>
          <th scope="col">Units on</th>
          <th scope="col">Row 1</th>
          <th scope="col">Row 2</th>
          <th scope="col">Bias</th>
        </tr>
      </thead>
      <tbody>
        {now.pieces.map(({ label, layer }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{rowText(layer.weight[0])}</td>
            <td>{rowText(layer.weight[1])}</td>
            <td>{rowText(layer.bias)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const CollapseIsland = island(Collapse);
