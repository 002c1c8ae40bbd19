import type { APIRoute } from 'astro';
import { openSearch } from '../views/openSearch.ts';

export const GET: APIRoute = ({ site }) => new Response(openSearch(site!.origin));
