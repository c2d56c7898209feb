import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { labsInOrder, publishLab } from '../../guide/labs.ts';

export async function getStaticPaths() {
  return (await labsInOrder()).map((lab) => ({ params: { lab: lab.data.id }, props: { lab } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A lab's challenges and guidance. */
export const GET: APIRoute<Props> = async ({ props }) => Response.json(await publishLab(props.lab));
