/** The reader's prediction under an id, in their own words, or null; follows a change of mind. */
import { useEffect, useState } from 'preact/hooks';
import { getPrediction, onPrediction } from './predictions.ts';

export function usePrediction(id: string | undefined): string | null {
  const [prediction, setPrediction] = useState<string | null>(null);
  useEffect(() => {
    if (id === undefined) return;
    setPrediction(getPrediction(id));
    return onPrediction(id, setPrediction);
  }, [id]);
  return prediction;
}
