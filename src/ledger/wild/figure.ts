import { declareFigure } from '#figures/shared/declaration.ts';
import { claimParameters, type WildClaim } from '#lib/wild/index.ts';

export const wild = declareFigure<WildClaim>({
  id: 'wild',
  title: 'A claim of your own',
  description:
    'Two activations, data, a measure and a margin: a claim is put together, run over many seeds, and judged by the interval of its paired difference.',
  parameters: claimParameters,
  trains: true,
  atHome: true,
});
