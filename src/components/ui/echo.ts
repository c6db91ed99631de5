/** What a sentence adds once the reader has predicted: “ You predicted “None”.”; '' before that. */
export function predictionEcho(prediction: string | null): string {
  return prediction === null ? '' : ` You predicted “${prediction}”.`;
}
