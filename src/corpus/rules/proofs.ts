import { messageOf } from '../../labs/shared/diagnostic.ts';
import { judgeProof } from '../../proofs/judge-proof.ts';
import { PROOF_MESSAGES } from '../../proofs/messages.ts';
import { placedTechniques } from '../attack-map-of.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** Each proof belongs to a practice that prevents a technique, and the engine it names bears it out. */
export const proofs: Rule = (corpus) => {
  const files = new Set([...corpus.texts.keys()].filter((path) => path.startsWith(FOLDER)).map((path) => path.slice(FOLDER.length)));
  const answers = placedTechniques(corpus).flatMap(({ topic, index, technique }) =>
    technique.answers.map((answer, j) => ({ topic, technique, answer, path: ['techniques', index, 'answers', j, 'proof'] })),
  );
  const wanted = answers.flatMap(({ topic, technique, answer, path }): Diagnostic[] => {
    const { proof, practice, effect } = answer;
    if (proof === undefined) return [];
    const place = `${technique.id}/${practice.split('#')[1] ?? ''}.yaml`;
    const said = { kind: 'proof' as const, file: topic.file, line: topic.lineOf(path), field: path.join('.') };
    if (effect !== 'prevents')
      return [{ ...said, message: `stands at a practice that ${effect}`, allowed: 'a proof shows that a practice prevents' }];
    if (proof !== place) return [{ ...said, message: `is "${proof}"`, allowed: place }];
    if (files.has(proof)) return [];
    return [{ ...said, message: `there is no ${FOLDER}${proof}`, allowed: nearest(proof, files).join(', ') || undefined, follows: FOLDER }];
  });
  const named = new Set(answers.map(({ answer }) => answer.proof));
  return [
    ...wanted,
    ...corpus.proofs.flatMap(({ place, file, value, lineOf }): Diagnostic[] => [
      ...(named.has(place)
        ? []
        : [
            {
              kind: 'proof' as const,
              file,
              message: 'no answer of a technique names this proof',
              allowed: `proof: ${place}`,
              follows: 'content/topics/',
              leftOver: true as const,
            },
          ]),
      ...judgeProof(value).map((fault) => ({
        kind: 'proof' as const,
        file,
        line: lineOf(fault.path),
        field: fault.path.join('.'),
        message: messageOf(PROOF_MESSAGES, fault),
      })),
    ]),
  ];
};

const FOLDER = 'content/proofs/';
