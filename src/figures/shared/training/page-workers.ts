import type { Client } from '#workers/client.ts';
import { spawnWorker } from '#workers/connection.ts';
import { createPool, type Pool, poolSize } from '#workers/pool.ts';
import type { Tasks } from '#workers/tasks/index.ts';

let pool: Pool<Tasks> | null = null;

/** The workers of this page, which all its figures share. */
export function pageWorkers(): Pool<Tasks> {
  pool ??= createPool(poolSize(), {
    spawn: spawnWorker,
    // The captions of figures that train have a word for this.
    onEngine(engine) {
      document.documentElement.dataset.engine = engine;
    },
  });
  return pool;
}

/**
 * A worker for whoever is about to ask: it starts while the page still draws. Not at build, where there is none.
 */
export function expectWorker(): Client<Tasks> | null {
  if (import.meta.env.SSR) return null;
  const client = pageWorkers().client();
  client.expect();
  return client;
}
