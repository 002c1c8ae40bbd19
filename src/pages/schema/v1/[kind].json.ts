import type { APIRoute } from 'astro';
import { kinds, type Kind } from '../../../domain/entry.ts';
import { schemaOf } from '../../../views/data.ts';

export const getStaticPaths = () => kinds.map((kind) => ({ params: { kind } }));
export const GET: APIRoute = ({ params }) => Response.json(schemaOf(params['kind'] as Kind));
