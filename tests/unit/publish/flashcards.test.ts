import { expect, test } from 'vitest';
import { flashcards, publishCards } from '../../../src/publish/flashcards.ts';
import { publishedCards } from '../../../src/schema/published.ts';
import { contentWith, TOPIC_FILE } from '../../content/minimal-content.ts';
import { sampleContent } from './sample-content.ts';

const GLOSSARY = 'content/glossary/cluster-components.yaml';
const ids = (files?: Map<string, string>): string[] => flashcards(sampleContent(files)).map(({ id }) => id);

test('terms, ports, fixes and checks are asked, in this order', () => {
  expect(ids()).toEqual([
    'term:quorum',
    'name:quorum',
    'port:cluster-components/etcd:2379-tcp',
    'fix:cluster-components/etcd#open-client-port',
    'check:cluster-components/etcd#only-the-api-server',
  ]);
});

test('cards say where to read them, and what is asked and known', () => {
  const published = publishCards(sampleContent(), 'cluster-components');
  expect(publishedCards.parse(published)).toEqual(published);
  expect(published.cards).toMatchObject([
    { front: ['What is Quorum?'], back: ['More than half of the members.'], url: '/glossary/#quorum' },
    { front: ['Which term is this? ', 'More than half of the members.'], back: ['Quorum'] },
    { front: ['etcd, which port: ', 'client API'], back: ['2379/TCP'], url: '/cluster-components/etcd/#ports' },
    { back: ['Let only the API server reach etcd'], url: '/cluster-components/etcd/#open-client-port' },
    { back: ['A request without a certificate is refused.'], url: '/cluster-components/etcd/#only-the-api-server' },
  ]);
  expect(publishCards(sampleContent(), 'threat-model').cards).toEqual([]);
});

test('a definition that names its term is not asked the other way round', () => {
  expect(ids(contentWith(GLOSSARY, 'More than half of the members.', 'A `quorum` is more than half.'))).not.toContain('name:quorum');
});

test('a use that names its port is not asked', () => {
  expect(ids(contentWith(TOPIC_FILE, 'use: client API', 'use: client API on 2379'))).not.toContain('port:cluster-components/etcd:2379-tcp');
});
