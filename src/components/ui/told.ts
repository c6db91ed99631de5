/** What a sentence adds once the reader has predicted: “ You predicted “None”.”; '' before that. */
export function told(prediction: string | null): string {
  return prediction === null ? '' : ` You predicted “${prediction}”.`;
}
