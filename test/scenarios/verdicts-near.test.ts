import { describeVerdicts } from './describe-verdicts.ts';
import { representativeNear } from './representative.ts';

describeVerdicts('Faults between the user and the provider', 'vn', representativeNear);
