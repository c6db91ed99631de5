/** Every built page is valid HTML. Rules: .htmlvalidate.mjs. */
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import rules from '../.htmlvalidate.mjs';
import { dist, pageFiles } from './built.mjs';

const htmlValidate = new HtmlValidate(new FileSystemConfigLoader(rules));
const files = pageFiles();
let errors = 0;

for (const file of files) {
  const report = await htmlValidate.validateFile(join(dist, file));
  for (const { messages } of report.results) {
    for (const { line, column, message, ruleId } of messages) {
      errors += 1;
      console.error(`${file}:${line}:${column}  ${message}  (${ruleId})`);
    }
  }
}

console.log(`HTML: ${files.length} pages, ${errors} errors`);
process.exitCode = errors === 0 && files.length > 0 ? 0 : 1;
