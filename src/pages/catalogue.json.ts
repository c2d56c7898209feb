import { publishCatalogue } from '../publish/catalogue.ts';
import { content } from '../site/content.ts';

export const GET = async () => Response.json(publishCatalogue(await content()));
