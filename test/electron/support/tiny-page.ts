/** A page that shows the sentence and counts what it was told: for what the real window never does. */
export const tinyPage: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Tiny page</title>
    <link rel="stylesheet" href="/page.css" />
    <script type="module" src="/page.js"></script>
  </head>
  <body>
    <h1>…</h1>
  </body>
</html>
`,
  'page.css': 'h1 { color: rgb(1, 2, 3); }',
  'page.js': `let told = 0;
window.tokwatch.listen('health.changed', (snapshot) => {
  told += 1;
  document.querySelector('h1').textContent = snapshot.verdict.summary;
  document.body.dataset.told = String(told);
});
`,
};
