import { publishTeaching } from '../publish/teaching.ts';
import { content } from '../site/content.ts';

export const GET = async () => Response.json(publishTeaching(await content()));
