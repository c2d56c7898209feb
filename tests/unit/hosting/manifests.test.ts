import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { unknownFields, validateObject, type WrittenObject } from '../../kubernetes-schema.ts';

const ROOT = 'deploy/kubernetes';
const FOLDERS = ['base', 'components/ingress', 'components/autoscaling'];
const Meta = z.looseObject({ apiVersion: z.string(), kind: z.string() });
const Kustomization = z.object({ resources: z.array(z.string()) });

function objectsOf(file: string, text: string): WrittenObject[] {
  return parseAllDocuments(text).map((document) => {
    const data = Meta.parse(document.toJS());
    return { file, apiVersion: data.apiVersion, kind: data.kind, data };
  });
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file !== 'kustomization.yaml')
    .map((file) => join(ROOT, folder, file)),
);
const objects = files.flatMap((file) => objectsOf(file, readFileSync(file, 'utf8')));

test.each(objects)('$file ($kind) matches the API’s schema', (object) => validateObject(object));

test('no object has a field that the API does not have', async () => {
  expect(await unknownFields(objects)).toEqual([]);
});

test.each(FOLDERS)('%s names each of its files', (folder) => {
  const { resources } = Kustomization.parse(parse(readFileSync(join(ROOT, folder, 'kustomization.yaml'), 'utf8')));
  const there = readdirSync(join(ROOT, folder)).filter((file) => file !== 'kustomization.yaml');
  expect(resources.toSorted()).toEqual(there.toSorted());
});

const hasKustomize = spawnSync('kubectl', ['kustomize', `${ROOT}/base`]).status === 0;

describe.runIf(hasKustomize)('as kubectl kustomize, which is here, puts them together', () => {
  const built = (folder: string): WrittenObject[] => {
    const { status, stdout, stderr } = spawnSync('kubectl', ['kustomize', join(ROOT, folder)], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return objectsOf(folder, stdout);
  };
  const Deployment = z.object({
    spec: z.object({
      replicas: z.number().optional(),
      template: z.object({ spec: z.object({ containers: z.array(z.object({ image: z.string() })) }) }),
    }),
  });
  const deploymentOf = (folder: string): z.infer<typeof Deployment> =>
    Deployment.parse(built(folder).find(({ kind }) => kind === 'Deployment')?.data);

  test('two Pods run where nothing scales them, and who scales them is alone to say how many', () => {
    expect(deploymentOf('base').spec.replicas).toBe(2);
    expect(deploymentOf('example').spec.replicas).toBeUndefined();
  });

  test('the example has all objects, its own image and its own host, and fits the schema', async () => {
    const example = built('example');
    expect(example).toHaveLength(objects.length);
    expect(deploymentOf('example').spec.template.spec.containers[0]?.image).toMatch(/^registry\.example\.org\/training\//);
    expect(JSON.stringify(example)).not.toContain('guide.example.org');
    await Promise.all(example.map(validateObject));
    expect(await unknownFields(example)).toEqual([]);
  });
});
