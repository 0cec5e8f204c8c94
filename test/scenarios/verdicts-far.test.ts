import { describeVerdicts } from './describe-verdicts.ts';

describeVerdicts('Faults between the resolver and TikTok', 'vf', [
  'N03',
  'N04',
  'P01',
  'P04',
  'T01',
  'T02',
  'T13',
  'T20',
]);
