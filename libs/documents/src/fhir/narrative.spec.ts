import { narrativeProblem } from './narrative.js';

const div = (inside: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${inside}</div>`;

describe('a narrative', () => {
  it.each([
    ['paragraphs', div('<p>Bel mijn zus.</p><p>Praat rustig &amp; zeg wie u bent.</p>')],
    ['a list, a table and emphasis', div('<ul><li>een</li></ul><table><tr><td colspan="2"><b>x</b></td></tr></table>')],
    ['a break and a link within', div('eerst<br/>daarna <a href="#b">zie b</a>')],
    ['words in another language', '<div xmlns="http://www.w3.org/1999/xhtml" lang="tr" xml:lang=\'tr\'>su</div>'],
    ['signs by number', div('caf&#233; &#x2019;s nachts')],
  ])('may hold %s', (_what, text) => {
    expect(narrativeProblem(text)).toBeNull();
  });

  it.each([
    ['a script', div('<script>alert(1)</script>'), /script is not allowed/],
    ['an event handler', div('<p onclick="x()">x</p>'), /attribute onclick/],
    ['a style', div('<p style="background:url(http://x)">x</p>'), /attribute style/],
    ['an image from outside', div('<img src="http://x/y.png"/>x'), /img is not allowed/],
    ['a link that leads outside', div('<a href="http://x">x</a>'), /leads outside/],
    ['a link that runs', div('<a href="javascript:x()">x</a>'), /leads outside/],
    ['an object', div('<object>x</object>'), /object is not allowed/],
    ['a frame', div('<iframe>x</iframe>'), /iframe is not allowed/],
    ['a comment that hides', div('<!-- x -->x'), /not well-formed/],
    ['an instruction', `<?xml version="1.0"?>${div('x')}`, /not well-formed/],
    ['an entity of its own', `<!DOCTYPE d [<!ENTITY x "y">]>${div('&x;')}`, /not well-formed/],
    ['an unknown entity', div('&lol;'), /not well-formed/],
    ['a bare sign', div('2 < 3 & 4'), /not well-formed/],
    ['an attribute without quotes', div('<p class=x>x</p>'), /not well-formed/],
    ['an element that does not close', div('<p>x'), /in order|not closed/],
    ['elements that close crosswise', div('<b><i>x</b></i>'), /in order/],
    ['another namespace', '<div xmlns="http://www.w3.org/2000/svg">x</div>', /namespace/],
    ['something else than a div', '<p>x</p>', /begins with a div/],
    ['two divs', div('x') + div('y'), /one div/],
    ['words beside the div', `x${div('y')}`, /one div/],
    ['nothing', div(' <p></p> '), /says nothing/],
    ['too many levels', div(`${'<b>'.repeat(40)}x${'</b>'.repeat(40)}`), /too deep/],
  ])('may not hold %s', (_what, text, words) => {
    expect(narrativeProblem(text)).toMatch(words);
  });

  it('is judged in no time, however long and strange it is', () => {
    const began = performance.now();
    for (const text of [`<div ${' a="b"'.repeat(20_000)}`, `<div${' '.repeat(200_000)}`, div('&amp;'.repeat(50_000)), `<div ${'x'.repeat(200_000)}`]) narrativeProblem(text);

    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
