import type { APIRoute } from 'astro';
import { runJsonSchema } from '#lib/spec/jsonSchema.ts';

export const GET: APIRoute = ({ url }) => Response.json(runJsonSchema(url.href));
