import { describeVerdicts } from './describe-verdicts.ts';
import { representativeNear } from './representative.ts';

describeVerdicts('Faults of the user’s machine', 'vn', representativeNear);
