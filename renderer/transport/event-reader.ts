// Reads server-sent events out of a stream of text (HTML standard, section 9.2). Of the fields our servers use `event`, `data` and
// `retry`; others, and comments, which are heartbeats, are passed over.

const lineEnd = /\r\n|\n|\r(?!$)/;

const fieldIn = (line: string): [field: string, value: string] => {
  const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
  return [field, value];
};

/** What is read: the data of each finished event with its name, and after how many ms to come again, where that is asked for. */
export type EventListener = { onData: (data: string, name: string) => void; onRetry: (ms: number) => void };

/** Takes pieces of a stream as they come. */
export const createEventReader = ({ onData, onRetry }: EventListener): ((piece: string) => void) => {
  let unfinished = '';
  let data: string[] = [];
  let name = '';
  const finish = (): void => {
    const [whole, called] = [data, name];
    [data, name] = [[], ''];
    if (whole.length > 0) onData(whole.join('\n'), called);
  };
  const take = (line: string): void => {
    if (line === '') return finish();
    const [field, value] = fieldIn(line);
    if (field === 'data') data.push(value);
    if (field === 'event') name = value;
    if (field === 'retry' && /^\d+$/.test(value)) onRetry(Number(value));
  };
  return (piece) => {
    const lines = (unfinished + piece).split(lineEnd);
    unfinished = lines.pop() ?? '';
    lines.forEach(take);
  };
};
