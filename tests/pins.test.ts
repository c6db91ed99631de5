import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resultOf } from '#components/ui/late/result.ts';
import { slopeLens } from '#figures/slope-lens/figure.ts';
import { table } from '#figures/slope-lens/model.ts';
import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import { decode } from '#lib/link/index.ts';
import { digestOf, engineNames, pinOf } from '#lib/pin/index.ts';
import { root } from './sources.ts';

const page = readFileSync(join(root, 'docs/pins.md'), 'utf8');
const blocks = [...page.matchAll(/^```json\n(.*?)^```/gms)].map(([, text]): unknown =>
  JSON.parse(text ?? ''),
);

describe('the example of docs/pins.md', () => {
  const [, query] = present(
    /^\?(fig=slope-lens\S+)#slope-lens$/m.exec(page) ?? undefined,
    'a link to the slope lens',
  );
  const params = new URLSearchParams(query);
  const { pin } = pinOf(params);

  it('is what the figure comes to', () => {
    const { state, message } = decode(slopeLens.parameters, params, slopeLens.defaults);
    expect(message).toBeNull();
    expect(resultOf(table(state).rows)).toEqual(at(blocks, 1));
  });

  it('has the digest of its cells, in the link and as a document', () => {
    expect(pin).toEqual({ engine: engineNames.formulas, digest: digestOf(at(blocks, 1)) });
    expect(at(blocks, 0)).toEqual({
      spec: 'fig=slope-lens&v=1&slope=0.2',
      seeds: { first: 1, count: 0 },
      ...pin,
    });
  });
});
