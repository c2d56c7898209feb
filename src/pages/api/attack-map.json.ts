import { attackMapData } from '../../publish/attack-map-data.ts';
import { content } from '../../site/content.ts';
import { jsonResponse } from '../../site/json-response.ts';
import { withBase } from '../../site/links.ts';

export const GET = async () => jsonResponse(attackMapData(await content(), withBase));
