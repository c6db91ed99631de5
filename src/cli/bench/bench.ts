import { requestIn } from './arguments.ts';
import type { Create } from './contender.ts';
import { contenders } from './contenders.ts';
import { check, expectedOf } from './guard.ts';
import { measure, type Pace, type Runner } from './measure.ts';
import { installPeers } from './packages.ts';
import { type Row, rowsOf } from './rows.ts';
import { table } from './table.ts';
import { type Workload, workloads } from './workload.ts';

/**
 * `bench`: examples per second of each contender on each workload, as JSON. Progress, who is left out and why, and a
 * table go to standard error.
 */
export async function bench(args: readonly string[]): Promise<string> {
  const request = requestIn(
    args,
    contenders.map(({ id }) => id),
    workloads.map(({ id }) => id),
  );
  const present = await enlist(request.only);
  if (present.size === 0) throw new Error('lab bench: expected at least one contender, received none');
  const rows: Row[] = [];
  for (const workload of workloads.filter(({ id }) => request.workloads.includes(id))) {
    rows.push(...(await compare(workload, present, request)));
  }
  if (rows.length === 0)
    throw new Error('lab bench: expected at least one contender that trains as it should, received none');
  say(`\n${table(rows)}\n`);
  return JSON.stringify({ rows });
}

/** Those that can take part; of the others it says why they cannot. */
async function enlist(ids: readonly string[]): Promise<ReadonlyMap<string, Create>> {
  const wanted = contenders.filter(({ id }) => ids.includes(id));
  const packaged = wanted.filter((contender) => contender.packaged).map(({ id }) => id);
  const arePackagesThere =
    packaged.length > 0 &&
    (await orLeaveOut(packaged.join(', '), () => {
      installPeers();
      return true;
    }));
  const present = new Map<string, Create>();
  for (const { id, load } of wanted.filter((contender) => !contender.packaged || arePackagesThere)) {
    const create = await orLeaveOut(id, load);
    if (create) present.set(id, create);
  }
  return present;
}

/** The rows of one workload, of those whose loss is right. */
async function compare(
  workload: Workload,
  present: ReadonlyMap<string, Create>,
  pace: Pace,
): Promise<readonly Row[]> {
  say(`${workload.id}: comparing losses …`);
  const expected = expectedOf(workload);
  const runners: Runner[] = [];
  try {
    for (const [id, create] of present) {
      await orLeaveOut(`${workload.id}: ${id}`, async () => {
        const training = await create(workload);
        try {
          await check(workload, training, expected);
          runners.push({ id, training });
        } catch (error) {
          await training.close();
          throw error;
        }
      });
    }
    say(`${workload.id}: measuring ${runners.map(({ id }) => id).join(', ')} …`);
    const rates = await measure(
      runners,
      workload.batchSize,
      pace,
      () => performance.now(),
      (id, error) => sayLeftOut(`${workload.id}: ${id}`, error),
    );
    return rowsOf(workload, rates);
  } finally {
    for (const { training } of runners) await training.close();
  }
}

/** What `attempt` comes to, or undefined and one line that says why not. */
async function orLeaveOut<T>(who: string, attempt: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await attempt();
  } catch (error) {
    sayLeftOut(who, error);
    return undefined;
  }
}

function sayLeftOut(who: string, error: unknown): void {
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
  say(`left out: ${who} (${line})`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
