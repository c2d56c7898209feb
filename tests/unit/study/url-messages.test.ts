import { expect, test } from 'vitest';
import { addressFaultText } from '../../../src/study/url-messages.ts';
import { readDeck, readPaperRequest, readPracticeFilter } from '../../../src/study/url-params.ts';
import { sampleBank } from './sample-bank.ts';

const bank = sampleBank(5, 'v1', 2);

test('each fault of an address is a sentence that names what is wrong', () => {
  const practice = readPracticeFilter(new URLSearchParams('topic=none&topic=nil&domain=domain-5&level=expert&count=0'), bank);
  const exam = readPaperRequest(new URLSearchParams(`paper=domain&code=${'x'.repeat(1000)}`), bank);
  const review = readDeck(new URLSearchParams('topic=nowhere'), bank.topics);
  expect([practice, exam, review].flatMap(({ faults }) => faults.map(addressFaultText))).toEqual([
    'No questions are kept under the domain “domain-5”.',
    'No questions are kept under the topic “none”, “nil”.',
    'There is no level “expert”; there is recall, apply, analyse.',
    'A session has 1 to 60 questions, not “0”.',
    'The code is cut to 100 characters.',
    'The address names no domain for the paper.',
    'No cards are kept under the topic “nowhere”.',
  ]);
});

test('what somebody wrote is cut to a length that can be shown', () => {
  const text = addressFaultText({ code: 'count-out-of-range', params: { given: '😀'.repeat(300) } });
  expect(text).toBe(`A session has 1 to 60 questions, not “${'😀'.repeat(40)}…”.`);
});
