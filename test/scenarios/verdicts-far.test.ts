import { describeVerdicts } from './describe-verdicts.ts';
import { representativeFar } from './representative.ts';

describeVerdicts('Faults between the resolver and TikTok', 'vf', representativeFar);
