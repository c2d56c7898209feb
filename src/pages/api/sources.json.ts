import { sourcesData } from '../../publish/data.ts';
import { content } from '../../site/content.ts';
import { jsonResponse } from '../../site/json-response.ts';

export const GET = async () => jsonResponse(sourcesData(await content()));
