/** What is commonly said of ReLU and its relatives, put in our words. */
export interface Claim {
  readonly id: string;
  /** As the usual article puts it, right or wrong. */
  readonly text: string;
  /** Keys of entries in `src/content/references.bib`: where it is put, supported or contradicted. */
  readonly sources: readonly string[];
}

const all = [
  {
    id: 'relu-gradient',
    text: 'ReLU is max(0, z) and its gradient is zero for z < 0.',
    sources: [],
  },
  {
    id: 'dying-relu',
    text: 'ReLU units can die and then stop learning.',
    sources: ['douglas2018', 'arnekvist2020', 'lu2020'],
  },
  {
    id: 'leaky-gradient',
    text: 'Leaky ReLU keeps a gradient for z ≤ 0 and prevents inactivity.',
    sources: ['maas2013', 'he2015', 'xu2015'],
  },
  {
    id: 'unbounded-output',
    text: 'ReLU’s unbounded output causes exploding gradients.',
    sources: ['he2015', 'hanin2018'],
  },
  {
    id: 'leaky-explosion',
    text: 'Leaky ReLU reduces exploding gradients.',
    sources: [],
  },
  {
    id: 'slope-flexibility',
    text: 'The slope a gives flexibility.',
    sources: ['he2015'],
  },
  {
    id: 'leaky-practice',
    text: 'Leaky ReLU does better in practice, and sometimes converges faster.',
    sources: ['ramachandran2017', 'he2015', 'clevert2015'],
  },
  {
    id: 'depends',
    text: 'The choice depends on the problem, the design and testing.',
    sources: ['lu2020'],
  },
  {
    id: 'relatives',
    text: 'PReLU and ELU are variants that address the same problem.',
    sources: [],
  },
  {
    id: 'cheap-relu',
    text: 'ReLU is cheap and helps against vanishing gradients.',
    sources: ['he2015'],
  },
] as const satisfies readonly Claim[];

export type ClaimId = (typeof all)[number]['id'];

/** The claims that the course puts to the test; claim n is the n-th. */
export const claims: readonly (Claim & { readonly id: ClaimId })[] = all;
