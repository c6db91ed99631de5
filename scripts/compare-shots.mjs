/**
 * Two folders of pictures (scripts/shots.mjs) held against each other: `node scripts/compare-shots.mjs BEFORE AFTER`.
 * Each picture that differs is named with its share of other pixels, and drawn into AFTER/differences/. Ends with
 * status 1 where any does.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const [before, after] = process.argv.slice(2);
if (before === undefined || after === undefined) {
  throw new Error('expected two folders of pictures: node scripts/compare-shots.mjs BEFORE AFTER');
}
const differences = join(after, 'differences');
rmSync(differences, { recursive: true, force: true });
mkdirSync(differences);

/** @param {string} folder */
const picturesIn = (folder) => readdirSync(folder).filter((name) => name.endsWith('.png'));

/** @param {PNG} picture @param {number} width @param {number} height */
function cropped(picture, width, height) {
  if (picture.width === width && picture.height === height) return picture;
  const part = new PNG({ width, height });
  PNG.bitblt(picture, part, 0, 0, width, height, 0, 0);
  return part;
}

/** What differs between two pictures of one name, in words, or null. @param {string} name */
function difference(name) {
  const [old, young] = [before, after].map((folder) => PNG.sync.read(readFileSync(join(folder ?? '', name))));
  if (old === undefined || young === undefined) return null;
  if (old.data.equals(young.data)) return null;
  const [width, height] = [Math.min(old.width, young.width), Math.min(old.height, young.height)];
  const drawn = new PNG({ width, height });
  const [a, b] = [cropped(old, width, height), cropped(young, width, height)];
  const pixels = pixelmatch(a.data, b.data, drawn.data, width, height, { threshold: 0.05 });
  const sizes =
    old.height === young.height && old.width === young.width
      ? ''
      : `, ${old.width} × ${old.height} became ${young.width} × ${young.height}`;
  if (pixels === 0 && sizes === '') return null;
  writeFileSync(join(differences, name), PNG.sync.write(drawn));
  return `${pixels} pixels (${((100 * pixels) / (width * height)).toFixed(3)} %)${sizes}`;
}

const names = new Set([...picturesIn(before), ...picturesIn(after)]);
const missing = [before, after].flatMap((folder) => {
  const there = new Set(picturesIn(folder));
  return [...names].filter((name) => !there.has(name)).map((name) => `${name}: not in ${folder}`);
});
const alone = new Set(missing.map((line) => line.split(':')[0]));
const different = [...names]
  .filter((name) => !alone.has(name))
  .sort()
  .flatMap((name) => {
    const found = difference(name);
    return found === null ? [] : [`${name}: ${found}`];
  });
for (const line of [...missing, ...different]) console.log(line);
console.log(`${names.size} pictures, ${different.length} differ, ${missing.length} are in one folder alone`);
process.exitCode = missing.length + different.length === 0 ? 0 : 1;
