import { describeVerdicts } from './describe-verdicts.ts';

describeVerdicts('Faults between the user and the resolver', 'vn', [
  'B00',
  'D01',
  'D03',
  'D05',
  'D06',
  'D07',
  'R01',
  'R02',
  'R03',
  'R04',
  'C01',
  'I01',
  'I04',
  'B01',
  'N01',
  'N02',
]);
