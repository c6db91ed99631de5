import { toJsonSchema } from '@valibot/to-json-schema';
import { runSchema } from './schema.ts';

/**
 * The run specification as JSON Schema, for editors and other programs. What looks at more than one field (shapes, a
 * loss that suits the data) stays with `parseSpec`.
 */
export function runJsonSchema(id: string): object {
  return {
    $id: id,
    title: 'A training run of Negative Slope',
    ...toJsonSchema(runSchema, { typeMode: 'input', ignoreActions: ['finite'] }),
  };
}
