/** How long a line may be. */
const width = 72;

/**
 * A paragraph as lines of at most 72 characters: the first behind a lead such as “- ”, the others indented as far. A word
 * that is longer than a line has a line of its own.
 */
export function paragraph(text: string, lead = ''): string {
  const indent = ' '.repeat(lead.length);
  const lines: string[] = [];
  let line = lead;
  let isEmpty = true;
  // No-break spaces hold a number and its unit together, here as elsewhere.
  for (const word of text.split(/[ \t\n]+/).filter(Boolean)) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
