import { describe, expect, it } from 'vitest';
import { axisTicks, type BoundaryPicture, classShape, drawBoundary, type Pen } from './boundary.ts';
import { gridPoints } from './boundary-field.ts';
import { unitOverlay } from './unit-lines.ts';

/** A pen that keeps what it was told, in order. */
function recordingPen(): { pen: Pen; calls: string[] } {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...values: (number | string)[]) => {
      calls.push([name, ...values].join(' '));
    };
  const pen: Pen = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    globalAlpha: 1,
    font: '',
    textAlign: 'left',
    textBaseline: 'alphabetic',
    beginPath: note('beginPath'),
    closePath: note('closePath'),
    moveTo: note('moveTo'),
    lineTo: note('lineTo'),
    arc: note('arc'),
    rect: note('rect'),
    fill: () => {
      calls.push(`fill ${String(pen.fillStyle)}`);
    },
    stroke: () => {
      calls.push(`stroke ${String(pen.strokeStyle)}`);
    },
    setLineDash: (segments) => {
      calls.push(`setLineDash ${segments.join(' ')}`);
    },
    clearRect: note('clearRect'),
    fillText: note('fillText'),
  };
  return { pen, calls };
}

const bounds = { left: -1, right: 1, bottom: -1, top: 1 };
const picture: BoundaryPicture = {
  width: 300,
  height: 240,
  bounds,
  field: {
    bounds,
    columns: 8,
    rows: 8,
    outputs: 1,
    logits: gridPoints(bounds, 8, 8).filter((_, i) => i % 2 === 0),
  },
  train: { x_bi: [-0.5, 0, 0.5, 0], class_b: [0, 1] },
  test: { x_bi: [0.25, 0.25], class_b: [1] },
  horizontal: { label: 'x₁', mean: 0, sd: 1 },
  vertical: { label: 'x₂', mean: 0, sd: 1 },
  classes: 2,
  palette: (token) => token.slice(6, -1),
  fontFamily: 'sans-serif',
  fontSize: 11,
};

describe('drawBoundary', () => {
  it('tints each region, draws the border in ink, then test and training data', () => {
    const { pen, calls } = recordingPen();
    drawBoundary(pen, picture);
    expect(calls.filter((call) => /^(fill|stroke) /.test(call))).toEqual([
      'fill class0',
      'fill class1',
      'stroke ink',
      'fill paper',
      'stroke class0',
      'fill paper',
      'stroke class1',
      'stroke paper',
      'fill class0',
      'stroke paper',
      'fill class1',
      'stroke rule',
    ]);
  });

  it('gives a circle to the first class and a triangle to the second', () => {
    const { pen, calls } = recordingPen();
    drawBoundary(pen, { ...picture, field: null, test: null });
    expect(calls.filter((call) => call.startsWith('arc'))).toHaveLength(1);
    expect([0, 1, 2, 3].map(classShape)).toEqual(['circle', 'triangle', 'square', 'circle']);
  });

  it('leaves no transparency behind', () => {
    const { pen } = recordingPen();
    drawBoundary(pen, picture);
    expect(pen.globalAlpha).toBe(1);
  });

  it('names both axes', () => {
    const { pen, calls } = recordingPen();
    drawBoundary(pen, picture);
    const texts = calls.filter((call) => call.startsWith('fillText')).map((call) => call.split(' ')[1]);
    expect(texts).toContain('x₁');
    expect(texts).toContain('x₂');
  });
});

describe('axisTicks', () => {
  it('gives round numbers in the original unit at standardised places', () => {
    const ticks = axisTicks(-2, 2, 4, { mean: 44, sd: 5.5 });
    expect(ticks.map((tick) => tick.text)).toEqual(['35', '40', '45', '50', '55']);
    expect(ticks[1]?.at).toBeCloseTo((40 - 44) / 5.5, 12);
  });

  it('writes numbers as all axes do', () => {
    expect(axisTicks(-1, 1, 4, { mean: 0, sd: 1 }).map((tick) => tick.text)).toEqual([
      '−1',
      '−0.5',
      '0',
      '0.5',
      '1',
    ]);
  });
});

describe('drawBoundary with units', () => {
  const line = { w1: 1, w2: 0, bias: 0 };
  const units = {
    active: [line],
    inactive: [{ w1: 0, w2: 1, bias: 0.5 }],
    followed: { now: line, before: { w1: 1, w2: 0, bias: -0.5 } },
    pushing: [1],
    colour: 'var(--act-relu)',
  } as const;

  it('tints the off side first, draws lines under the points, the followed one and the rings over them', () => {
    const { pen, calls } = recordingPen();
    drawBoundary(pen, { ...picture, field: null, test: null, overlay: unitOverlay(units) });
    expect(calls.filter((call) => /^(fill|stroke|setLineDash) /.test(call))).toEqual([
      'fill negative-side',
      'stroke act-relu',
      'setLineDash 3 4',
      'stroke soft',
      'setLineDash ',
      'stroke paper',
      'fill class0',
      'stroke paper',
      'fill class1',
      'setLineDash 2 3',
      'stroke act-relu',
      'setLineDash ',
      'stroke act-relu',
      'stroke ink',
      'stroke rule',
    ]);
  });

  it('points its ticks to the on side', () => {
    const { pen, calls } = recordingPen();
    drawBoundary(pen, {
      ...picture,
      field: null,
      test: null,
      overlay: unitOverlay({ ...units, followed: null, pushing: [] }),
    });
    // The line x₁ = 0 stands in the middle of the plot; its tick goes right, where x₁ > 0.
    const at = calls.indexOf('stroke act-relu');
    expect(calls.slice(at - 2, at)).toEqual(['moveTo 164.5 110', 'lineTo 170.5 110']);
  });
});
