/** What a run has shown: texts, tables and plots in their order. */
import { chartOf, type Output } from '#cells/output.ts';
import { LiveChart } from '../../ui/charts/LiveChart.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Scroller } from '../../ui/Scroller.tsx';
import { grouped, plotLabel } from './grouped.ts';

export function Outputs({ outputs }: { readonly outputs: readonly Output[] }) {
  return (
    <>
      {grouped(outputs).map((output, place) => {
        const key = `${place} ${output.kind}`;
        if (output.kind === 'text') {
          return (
            <pre key={key} class="cell__text">
              {output.text}
            </pre>
          );
        }
        if (output.kind === 'plot')
          return <LiveChart key={key} chart={chartOf(output)} label={plotLabel(output)} still={null} />;
        return (
          <Scroller key={key} label={output.caption} landmark={false}>
            <DataTable table={output} />
          </Scroller>
        );
      })}
    </>
  );
}
