import { loadDataSets } from '#lib/datasets/index.ts';

// A page's worker has rows come when they are asked for; a test has them all at hand.
await loadDataSets();
