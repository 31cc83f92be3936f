import type { Page } from '../page.js';
import { written } from './markup.js';
import { pageInMarkup } from './page-in-markup.js';
import { style } from './style.js';

/** A whole document: nothing in it runs, and nothing is fetched for it. */
export const htmlOf = (page: Page): string => `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${written(page.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${pageInMarkup(page)}
</main>
</body>
</html>
`;
