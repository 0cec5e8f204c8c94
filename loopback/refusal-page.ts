import type { Refusal } from './refusal.ts';

const page = (title: string, head: string, text: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">${head}
    <title>${title} – Tokwatch</title>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${text}</p>
    </main>
  </body>
</html>
`;

/** A refusal as a page that stands alone: no script, no style, nothing of the request. */
export const refusalPage = ({ title, message }: Refusal): string => page(title, '', message);

/** Leads on to the window from where a strict cookie is sent; see front-door.ts. */
export const arrivalPage: string = page(
  'Tokwatch',
  '\n    <meta http-equiv="refresh" content="0;url=/">',
  '<a href="/">Open Tokwatch</a>',
);
