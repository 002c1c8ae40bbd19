import type { APIRoute } from 'astro';
import { allSchemas } from '../../../views/data/schemas.ts';

export const getStaticPaths = () => [...allSchemas().keys()].map((kind) => ({ params: { kind } }));
export const GET: APIRoute = ({ params, site }) => Response.json(allSchemas(site!.origin).get(params['kind']!));
