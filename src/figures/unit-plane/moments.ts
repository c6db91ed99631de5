import type { UnitPlanePicture } from '#workers/tasks/index.ts';
import { unitPlaneTask } from '#workers/tasks/unit-plane.ts';
import { type Moment, type MomentsOf, picturesOf, short, twoOf } from '../shared/moment.ts';
import type { RunPhase } from '../shared/training/useLiveRun.ts';
import { specOf, type unitPlane } from './figure.ts';
import { table } from './ledger.ts';
import { input } from './model.ts';
import { sentence } from './sentence.ts';

export const moments: MomentsOf<typeof unitPlane> = (state) => {
  const { pictures, output } = picturesOf(
    unitPlaneTask({ ...input(state, null), spec: short(specOf(state)), from: Math.min(state.step, 30) }),
  );
  const moment = (phase: RunPhase, picture: UnitPlanePicture): Moment => {
    const rows = table(state, picture.events);
    const happened = (what: string, layer?: number) =>
      rows.rows.filter((row) => row[4] === what && (layer === undefined || row[2] === layer)).length;
    const off = picture.units.map((layer) => layer.filter((unit) => unit !== 'active').length);
    return {
      texts: [sentence(state, phase, picture)],
      table: rows,
      charts: [],
      says: phase === 'paused' && state.follow !== null && isCarried(picture) ? [/[Vv]elocity|diverged/] : [],
      losses: picture.divergence === null ? [picture.measurement.trainLoss] : [],
      counts: [
        {
          said: /(\d+|none) of 32 units (?:is|are) (?:dead|inactive)/,
          is: off.reduce((sum, layer) => sum + layer, 0),
        },
        { said: /so far (\d+) deaths?/, is: happened('died') },
        { said: /so far .* (\d+) revivals?\./, is: happened('came back') },
        ...off.flatMap((units, layer) => [
          {
            said: new RegExp(`Layer ${layer + 1}: (?:\\d+ dead from the start, )?(\\d+) deaths?,`),
            is: happened('died', layer + 1),
          },
          { said: new RegExp(`Layer ${layer + 1}: [^.]*?(\\d+) of 16 (?:dead|inactive)`), is: units },
        ]),
        { said: /(\d+) of the 32 points of the batch pushed/, is: pushedIn(picture) },
        { said: /(None) of the 32 points of the batch pushed/, is: pushedIn(picture) },
      ],
    };
  };
  return [
    ...twoOf(pictures).flatMap((picture) => [moment('paused', picture), moment('running', picture)]),
    moment('finished', output),
  ];
};

/** Whether the unit that is followed moves without a gradient. */
function isCarried({ update }: UnitPlanePicture): boolean {
  return (
    update !== null &&
    update.gradient.bias === 0 &&
    update.gradient.weights.every((gradient) => gradient === 0) &&
    update.after.bias !== update.before.bias
  );
}

function pushedIn({ update }: UnitPlanePicture): number {
  return update?.pushes.filter(({ delta }) => delta !== 0).length ?? 0;
}
