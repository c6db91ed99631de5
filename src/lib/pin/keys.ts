/** The keys that a pin adds to a link; apart from what reads and hashes, which most pages never load. */
export const pinKeys = ['engine', 'digest'] as const;

/** Whether a link claims a result, well or badly. */
export const claimsResult = (params: URLSearchParams): boolean => pinKeys.some((key) => params.has(key));
