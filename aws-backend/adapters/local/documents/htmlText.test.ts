import { htmlText } from './htmlText.ts';

describe('htmlText', () => {
  it('keeps superscript digits separate from the number before them', () => {
    expect(htmlText('<p>1,200<sup><a href="#1">1</a></sup> for 25 m<sup>2</sup> on the 5<sup>th</sup></p>')).toBe(
      '1,200¹ for 25 m² on the 5th',
    );
  });

  it.each([
    [
      'after the end of the page',
      '<html><head><title>T</title></head><body><p>Hello</p></body></html><div>Confidential</div>',
      'Hello\nConfidential',
    ],
    ['before the start of the page', '<p>Forwarded</p><html><body>Hello</body></html>', 'Forwarded\nHello'],
    ['of two pages in one', '<html><body>One</body></html><html><body>Two</body></html>', 'One\nTwo'],
  ])('reads text %s', (_, html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it.each([
    ['terms and descriptions', '<dl><dt>Pump</dt><dd>P-200</dd><dt>Price</dt><dd>1,249</dd></dl>', 'Pump\nP-200\nPrice\n1,249'],
    ['options of a select', '<label>Country<select><option>Austria<option>Chile</select></label>', 'Country\nAustria\nChile'],
    ['buttons', '<p>Press <b>now</b><button>Send</button><button>Cancel</button></p>', 'Press now Send Cancel'],
    ['parts of a form', '<fieldset><legend>Address</legend>Street</fieldset>City', 'Address\nStreet\nCity'],
    ['items without a list', '<li>Pump<li>Seal', 'Pump\nSeal'],
    ['a figure’s caption', 'Pump<figure><img src="p.png"><figcaption>P-200</figcaption></figure>', 'Pump\nP-200'],
    ['text around an empty table', 'Pump<table><tr><td></td></tr></table>Seal', 'Pump\n\nSeal'],
  ])('keeps %s apart', (_, html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it.each([
    ['a caption', '<table><caption>Prices</caption><tr><td>Pump</td></tr></table>', 'Prices\n\nPump'],
    ['text between rows', '<table><tr><td>Pump</td></tr>See below<tr><td>Seal</td></tr></table>', 'See below\n\nPump\nSeal'],
    ['text between cells', '<table><tr><td>Pump</td>See below<td>Seal</td></tr></table>', 'See below\n\nPump  Seal'],
    ['rows in a form', '<table><form><tr><td>Pump</td></tr></form></table>', 'Pump'],
    ['cells in a form', '<table><tr><form><td>Pump</td><td>1</td></form></tr></table>', 'Pump  1'],
    ['cells without a row', '<table><td>Pump</td></table>', 'Pump'],
    ['a table without rows', '<table>Pump</table>', 'Pump'],
    [
      'separate cells, even beside the widest',
      '<table><tr><td>Action</td><td>Owner</td><td>Due</td></tr><tr><td>Send proposal</td><td>Priya Raman</td><td>Friday</td></tr></table>',
      'Action         Owner        Due\nSend proposal  Priya Raman  Friday',
    ],
    [
      'a table in a table',
      '<table><tr><td><table><caption>Inner</caption><tr><td>Pump</td></tr></table></td></tr></table>',
      'Inner\n\nPump',
    ],
  ])('reads for tables: %s', (_, html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it('lays out the rows of a long table in linear time', () => {
    const started = process.cpuUsage();
    const text = htmlText(`<table>${'<tr><td>Pump</td><td>1</td></tr>'.repeat(60_000)}</table>`);

    expect(text.match(/^Pump {2}1$/gm)).toHaveLength(60_000);
    expect(process.cpuUsage(started).user).toBeLessThan(15_000_000);
  });

  it('splits a word in a cell that is wider than the widest column', () => {
    const rows = '<tr><td>Pump</td><td>1</td></tr>'.repeat(900);
    const text = htmlText(`<table><tr><td>${'<b>a</b>&nbsp;'.repeat(20_000)}</td><td>1</td></tr>${rows}</table>`);

    expect(text.replace(/[^a]/g, '')).toHaveLength(20_000);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBe(1003);
  });

  it('leaves out the head, scripts, styles and comments', () => {
    expect(htmlText('<head><title>T</title><style>p {}</style></head><script>"<body>"</script><!-- no --><p>Pump</p>')).toBe('Pump');
  });
});
