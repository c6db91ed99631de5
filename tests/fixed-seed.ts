import fc from 'fast-check';

// A test that passes passes again: properties are tried on the same inputs each time. Searching deep they are tried on
// more, and on new ones; a counterexample is printed with its seed.
fc.configureGlobal(process.env.DEEP ? { numRuns: 1000 } : { seed: 20261123 });
