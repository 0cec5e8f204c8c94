import { describeVerdicts } from './describe-verdicts.ts';
import { representativeWay } from './representative.ts';

describeVerdicts('Faults of names and of the way to TikTok', 'vw', representativeWay);
