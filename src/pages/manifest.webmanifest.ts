import { content } from '../site/content.ts';
import { withBase } from '../site/links.ts';

/**
 * What a device needs to install the guide as an app.
 * @see https://www.w3.org/TR/appmanifest/
 */
export const GET = async () => {
  const { guide, exam } = await content();
  return new Response(
    JSON.stringify({
      name: guide.name,
      description: `Study material, practice questions, mock exams and labs for the ${exam.shortName} exam.`,
      lang: 'en',
      id: withBase('/'),
      start_url: withBase('/'),
      scope: withBase('/'),
      display: 'minimal-ui',
      background_color: '#ffffff',
      theme_color: '#1a5aa0',
      icons: [
        { src: withBase('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
        { src: withBase('/icon-192.png'), sizes: '192x192', type: 'image/png' },
        { src: withBase('/icon-512.png'), sizes: '512x512', type: 'image/png' },
        { src: withBase('/icon-maskable.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
};
