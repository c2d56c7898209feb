import type { FileFault, InvalidRecord } from './export-file.ts';

const FILE_FAULTS: Record<FileFault, string> = {
  'not-json': 'The file is not JSON, or could not be read.',
  'not-an-export': 'This is not a file that the guide has exported.',
  'newer-version': 'A newer version of the guide has exported this file, in a format that this one does not know. Update this guide first.',
};

/** Why a file is refused, in a learner's words. */
export function fileFaultText(fault: FileFault): string {
  return FILE_FAULTS[fault];
}

/** What is wrong with a record, in a learner's words. */
export function recordFaultText({ code, field = '' }: Pick<InvalidRecord, 'code' | 'field'>): string {
  switch (code) {
    case 'not-a-record':
      return 'it is not an event';
    case 'bad-id':
      return 'its id is not one that the guide makes';
    case 'bad-time':
      return 'its time is not a time';
    case 'bad-kind':
      return 'it does not say what happened';
    case 'bad-schema':
      return 'it does not say which version of the guide wrote it';
    case 'bad-field':
      return `“${field}” has a value that it cannot have`;
    case 'too-long':
      return 'it is too long to be an event';
  }
}
