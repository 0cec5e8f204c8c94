import { describeVerdicts } from './describe-verdicts.ts';
import { representativeLine } from './representative.ts';

describeVerdicts('Faults of the router and of the provider’s line', 'vl', representativeLine);
