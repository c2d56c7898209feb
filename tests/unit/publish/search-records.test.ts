import { expect, test } from 'vitest';
import { searchRecords } from '../../../src/publish/search-records.ts';
import { contentWithLab } from '../../content/lab-content.ts';
import { sampleContent } from './sample-content.ts';

test('topics, cards, terms, pages, labs and challenges can be found', () => {
  expect(searchRecords(sampleContent(contentWithLab())).map(({ kind, url, topicTitle }) => [kind, url, topicTitle])).toEqual([
    ['topic', '/cluster-components/etcd/', 'etcd'],
    ['practice', '/cluster-components/etcd/#only-the-api-server', 'etcd'],
    ['misconfiguration', '/cluster-components/etcd/#open-client-port', 'etcd'],
    ['term', '/glossary/#quorum', 'etcd'],
    ['page', '/cheatsheet/', 'Cheat sheet'],
    ['page', '/exam/blueprint/', 'Blueprint of the exam'],
    ['page', '/exam/', 'Mock exam'],
    ['page', '/practice/', 'Practice'],
    ['page', '/review/', 'Review'],
    ['page', '/progress/', 'Progress'],
    ['page', '/offline/', 'Read it offline'],
    ['page', '/about/hosting/', 'Host this guide'],
    ['page', '/about/', 'About this guide'],
    ['page', '/paths/', 'Study plans'],
    ['page', '/paths/three-weeks/', 'Study plan: three weeks'],
    ['page', '/paths/one-week/', 'Study plan: one week'],
    ['page', '/paths/night-before/', 'Study plan: the night before'],
    ['page', '/cluster-components/', 'Kubernetes Cluster Component Security'],
    ['lab', '/labs/pod-security/', 'Pod Security lab'],
    ['lab', '/labs/pod-security/?challenge=no-host', 'Pod Security lab'],
  ]);
});

test('the prose of a topic is found with it', () => {
  expect(searchRecords(sampleContent())[0]?.text).toContain('etcd is the store behind the API.');
});
