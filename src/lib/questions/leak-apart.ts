import type { Found } from './question.ts';

/** Which direction of the leak, alone, brings most of the killed networks back. */
export const options = ['forward', 'backward', 'either', 'neither'] as const;

/** @param forward share that the leak forward alone brings back @param backward the same of the leak backward */
export function decide(forward: number, backward: number): (typeof options)[number] {
  if (forward > 0.5) return backward > 0.5 ? 'either' : 'forward';
  return backward > 0.5 ? 'backward' : 'neither';
}

export const byEvidence = (found: Found): string => {
  const share = (name: string): number =>
    found('rescue-apart', name).value / found('rescue-apart', 'networks').value;
  return decide(share('forwardRescued'), share('backwardRescued'));
};
