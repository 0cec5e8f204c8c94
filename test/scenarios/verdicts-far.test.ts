import { describeVerdicts } from './describe-verdicts.ts';
import { representativeFar } from './representative.ts';

describeVerdicts('Faults of TikTok itself', 'vf', representativeFar);
