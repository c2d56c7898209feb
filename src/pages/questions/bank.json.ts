import { publishBank } from '../../publish/bank.ts';
import { content } from '../../site/content.ts';

export const GET = async () => Response.json(publishBank(await content()));
