/** How two hidden layers may be trained on digits: healthy, or with one thing wrong. */
export const scenarioOptions = [
  { value: 'healthy', label: 'Healthy, rate 0.05' },
  { value: 'bias-1', label: 'All biases start at −1' },
  { value: 'bias-2', label: 'All biases start at −2' },
  { value: 'quick', label: 'Rate 1' },
  { value: 'raw', label: 'Raw pixels, rate 0.1' },
] as const;

/** Those that a lesson asks about. */
export const scenariosAsked = { 'bias-1': 'below-zero', 'bias-2': 'below-zero', quick: 'too-quick' } as const;
