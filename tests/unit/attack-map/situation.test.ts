import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress, type Known, type View } from '../../../src/attack-map/address.ts';
import { answersTo, solves } from '../../../src/attack-map/exercise.ts';
import { situationOf } from '../../../src/attack-map/situation.ts';
import { arbitraryMap, arbitraryPractices, expanded } from './arbitrary-map.ts';

describe('a situation', () => {
  test('has a technique open where its needs are met and nothing stops it, and the rest cut or idle', () => {
    fc.assert(
      fc.property(arbitraryMap, arbitraryPractices, (map, inPlace) => {
        const { reached, techniques } = situationOf(map, 'a', inPlace, 'g');
        for (const { id, needs, gains, preventedBy } of map.techniques) {
          const isMet = needs.every((any) => any.some((position) => reached.has(position)));
          const isStopped = preventedBy.some((practice) => inPlace.has(practice));
          expect(techniques.get(id)).toBe(!isMet ? 'idle' : isStopped ? 'cut' : 'open');
          if (techniques.get(id) === 'open') for (const gain of gains) expect(reached.has(gain)).toBe(true);
        }
      }),
    );
  });
});

describe('an exercise', () => {
  test('is solved by each of its answers, by no part of one, and by nothing larger than it allows', () => {
    fc.assert(
      fc.property(arbitraryMap, arbitraryPractices, (map, inPlace) => {
        const task = { start: 'a', goal: 'g', inPlace: [...inPlace] };
        const answers = answersTo(map, { ...task, most: 0 }).flatMap(expanded);
        for (const answer of answers) {
          const most = answer.length;
          expect(solves(map, { ...task, most }, answer)).toBe(true);
          expect(solves(map, { ...task, most }, answer.slice(1))).toBe(false);
          expect(solves(map, { ...task, most }, [...answer, 'another'])).toBe(false);
          expect(solves(map, { ...task, most }, [...answer, ...task.inPlace])).toBe(true);
        }
      }),
    );
  });
});

describe('an address', () => {
  const known: Known = {
    starts: new Set(['net', 'pod']),
    positions: new Set(['net', 'pod', 'root']),
    practices: new Map([
      ['pod.level', 'x/pod#level'],
      ['pod.old-name', 'x/pod#level'],
      ['etcd.wall', 'x/etcd#wall'],
    ]),
    exercises: new Set(['first']),
    presets: { none: new Set(), kubeadm: new Set(['x/etcd#wall']), core: new Set(), all: new Set(['x/etcd#wall', 'x/pod#level']) },
  };
  const first: View = { from: 'pod', to: 'root', inPlace: new Set(), exercise: undefined };
  const wordOf = (practice: string) => ({ 'x/pod#level': 'pod.level', 'x/etcd#wall': 'etcd.wall' })[practice] ?? '';
  const nothing = { from: null, to: null, with: null, exercise: null };

  test('leads back to the view that it was written for', () => {
    const views: View[] = [
      first,
      { from: 'net', to: 'pod', inPlace: new Set(['x/pod#level']), exercise: undefined },
      { ...first, inPlace: new Set(['x/etcd#wall', 'x/pod#level']) },
    ];
    for (const view of views) {
      const asked = new URLSearchParams(writeAddress(view, known.presets, wordOf));
      const parameters = { from: asked.get('from'), to: asked.get('to'), with: asked.get('with'), exercise: asked.get('exercise') };
      expect(readAddress(parameters, known, first)).toEqual({ view, unknown: [] });
    }
    expect(writeAddress({ ...first, inPlace: new Set(['x/etcd#wall']) }, known.presets, wordOf)).toBe('?from=pod&with=kubeadm&to=root');
  });

  test('with unknown words is used for the rest, and they are told', () => {
    expect(readAddress({ from: 'root', to: 'moon', with: 'pod.level,pod.nothing,,etcd.wall', exercise: 'last' }, known, first)).toEqual({
      view: { ...first, inPlace: new Set(['x/pod#level', 'x/etcd#wall']) },
      unknown: ['pod.nothing', 'root', 'moon', 'last'],
    });
    expect(readAddress({ ...nothing, with: 'pod.old-name' }, known, first).view.inPlace).toEqual(new Set(['x/pod#level']));
    expect(readAddress({ ...nothing, exercise: 'first' }, known, first).view.exercise).toBe('first');
  });
});
