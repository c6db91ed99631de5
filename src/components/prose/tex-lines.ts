/** A formula without its links to lines of code, and the lines that these were. */
interface PlainTex {
  readonly tex: string;
  /** Each as in `\line{leakyRelu-slope}{a z}`: the listing and the name of its line. */
  readonly lines: readonly string[];
}

const command = String.raw`\line{`;

/** Where the group that begins behind an opening brace closes; throws where it does not. */
function closing(tex: string, from: number): number {
  let depth = 1;
  for (let at = from; at < tex.length; at += 1) {
    if (tex[at] === '\\') at += 1;
    else if (tex[at] === '{') depth += 1;
    else if (tex[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`TeX \`${tex}\`: expected each { to be closed, received one that is not`);
}

/**
 * Takes `\line{listing-name}{…}` apart. Its second group is what is seen, a term by itself: its braces go too.
 *
 * @throws where it has no second group, or a brace is not closed
 * @example plainTex('\\line{relu-value}{z} + 1') // { tex: 'z + 1', lines: ['relu-value'] }
 */
export function plainTex(tex: string): PlainTex {
  const start = tex.indexOf(command);
  if (start === -1) return { tex, lines: [] };
  const end = closing(tex, start + command.length);
  if (tex[end + 1] !== '{')
    throw new Error(`TeX \`${tex}\`: expected \\line{…}{…}, received one group alone`);
  const close = closing(tex, end + 2);
  const [inner, rest] = [plainTex(tex.slice(end + 2, close)), plainTex(tex.slice(close + 1))];
  const line = tex.slice(start + command.length, end);
  return { tex: tex.slice(0, start) + inner.tex + rest.tex, lines: [line, ...inner.lines, ...rest.lines] };
}
