// Runs where OBS runs: makes one request of OBS and prints the answer as JSON. It can start and stop a stream, which the program
// never does.
import { converseWithObs } from './converse-with-obs.ts';

const [, , password = '', requestType = '', data = '{}'] = process.argv;
const { request, end } = await converseWithObs(password);
process.stdout.write(JSON.stringify(await request(requestType, JSON.parse(data))));
end();
