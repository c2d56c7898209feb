import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { evaluatePodSecurity } from '../../../../src/labs/pod-security/evaluate.ts';
import { CHECKS } from '../../../../src/labs/pod-security/registry.ts';
import { minorOf } from '../../../../src/labs/pod-security/version.ts';

/**
 * Kubernetes' own examples, laid out `<level>/<version>/{pass,fail}/<check><number>.yaml`: the folder test/testdata of
 * https://github.com/kubernetes/pod-security-admission. They are not part of this repository.
 */
const FOLDER = process.env['POD_SECURITY_FIXTURES'] ?? '';

describe("Kubernetes' own examples", () => {
  if (FOLDER === '') test('are not here', ({ skip }) => skip('Set POD_SECURITY_FIXTURES to the folder that holds them.'));
  for (const level of ['baseline', 'restricted'] as const) {
    test.each(FOLDER === '' ? [] : readdirSync(join(FOLDER, level)))(`are judged as there: ${level} %s`, (version) => {
      const evaluated = (name: string) =>
        evaluatePodSecurity(parse(readFileSync(join(FOLDER, level, version, name), 'utf8')), { level, version });
      const filesOf = (folder: string): string[] => readdirSync(join(FOLDER, level, version, folder)).map((file) => `${folder}/${file}`);
      const passing = filesOf('pass');
      const failing = filesOf('fail');
      expect(passing.length).toBeGreaterThan(0);
      expect(failing.length).toBeGreaterThan(0);

      const wrong = [
        ...passing.filter((name) => !evaluated(name).allowed),
        ...failing.filter((name) => {
          const { allowed, violations } = evaluated(name);
          return allowed || !violations.some(({ check }) => demandedBy(name, version).includes(check));
        }),
        ...[...passing, ...failing].filter((name) => evaluated(name).problems.some(({ code }) => code === 'wrong-type')),
      ];
      expect(wrong, 'examples that are judged otherwise than by Kubernetes').toEqual([]);
    });
  }
});

/**
 * The checks of which one must refuse an example: the one in the file's name, or one that overrides it at that version.
 * Kubernetes' test asks for a word of the refusal that both have in common, and lets other checks refuse as well.
 */
function demandedBy(name: string, version: string): string[] {
  const named = /^fail\/(.+?)\d+\.yaml$/.exec(name)?.[1];
  const check = CHECKS.find(({ id }) => id.toLowerCase() === named);
  if (check === undefined) throw new Error(`${name} names no check`);
  const overriding = CHECKS.filter(
    ({ overrides = [], versions }) => overrides.includes(check.id) && minorOf(versions[0].since) <= minorOf(version),
  );
  return [check.id, ...overriding.map(({ id }) => id)];
}
