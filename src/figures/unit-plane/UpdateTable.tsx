/** The followed unit's last update in numbers: before, gradient (and velocity), after. */
import { formatFixed, formatNumber } from '#lib/charts/format.ts';
import type { UnitUpdate } from '#lib/unit-ledger/index.ts';
import { nameOf, signed } from './phrases.ts';
import { pushing, updateRows } from './update.ts';

interface UpdateTableProps {
  readonly update: UnitUpdate;
  readonly momentum: number;
}

export function UpdateTable({ update, momentum }: UpdateTableProps) {
  const rows = updateRows(update);
  const hasVelocity = momentum > 0;
  const weights = update.before.weights.length;
  const pushed = pushing(update).length;
  const number = (value: number) => <td class="data-table__number">{decimals(value)}</td>;
  return (
    <div class="unit-plane__update">
      <table class="data-table">
        <caption>
          Step {update.step}, {nameOf(update)}: after = before − {formatNumber(update.learningRate)} ×{' '}
          {hasVelocity ? 'velocity' : 'gradient'}
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col" class="data-table__number">
              Before
            </th>
            <th scope="col" class="data-table__number">
              Gradient
            </th>
            {hasVelocity && (
              <th scope="col" class="data-table__number">
                Velocity
              </th>
            )}
            <th scope="col" class="data-table__number">
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                <var>{row.name}</var>
              </th>
              {number(row.before)}
              {number(row.gradient)}
              {hasVelocity && number(row.velocity)}
              {number(row.after)}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="unit-plane__note">
        {rows.length <= weights ? `Of its ${weights} weights those that moved most are shown. ` : ''}
        {pushed} of the {update.pushes.length} points of the batch pushed it{pushed > 0 ? ' (ringed)' : ''}.
        Its largest <var>z</var> over all points: {signed(update.largest.before)} before,{' '}
        {signed(update.largest.after)} after.
      </p>
    </div>
  );
}

/** Three decimals, and more where that would say 0 of what is not. */
function decimals(value: number): string {
  return value === 0 || Math.abs(value) >= 0.0005 ? formatFixed(value, 3) : formatNumber(value, 2);
}
