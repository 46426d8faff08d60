import { alternativeTexts, partText } from './partText.ts';

const line = (text: string): string => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
const drawn = (text: string, fallback = ''): string =>
  `<mc:AlternateContent xmlns:mc="x"><mc:Choice Requires="wps">${line(text)}</mc:Choice>${fallback}</mc:AlternateContent>`;

describe('partText', () => {
  it('reads paragraphs, tabs, breaks and table rows, without field codes', () => {
    const header =
      '<w:p w:rsid="1"><w:r><w:t xml:space="preserve">Globex &amp; Sons</w:t><w:tab/><w:t>Leeds</w:t><w:ptab w:alignment="right"/><w:t>2026</w:t><w:br/><w:t>Account</w:t></w:r></w:p>' +
      '<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
      '<w:p><w:r><w:instrText>PAGE</w:instrText><w:delText>gone</w:delText></w:r></w:p>';

    expect(partText(header).split('\n')).toEqual(['Globex & Sons Leeds 2026', 'Account', 'A  B']);
  });

  it('reads the labels of a chart once each, without its numbers', () => {
    const cache = '<c:strCache><c:pt><c:v>Leeds</c:v></c:pt><c:pt><c:v>York</c:v></c:pt></c:strCache>';
    const numbers = '<c:numCache><c:pt><c:v>12.5</c:v></c:pt></c:numCache>';

    expect(partText(line('Sales') + cache + numbers + cache).split('\n')).toEqual(['Sales', 'Leeds', 'York']);
  });

  it('reads manual names of chart series', () => {
    const named =
      '<c:ser><c:tx><c:v>Plan</c:v></c:tx></c:ser><c:ser><c:tx><c:strRef><c:f>A!$B$1</c:f><c:strCache><c:pt><c:v>Sold</c:v></c:pt></c:strCache></c:strRef></c:tx></c:ser>';

    expect(partText(named).split('\n')).toEqual(['Plan', 'Sold']);
  });

  it('reads the labels of charts since Office 2016, and their title once', () => {
    const data =
      '<cx:strDim type="cat"><cx:f>A!$A$2</cx:f><cx:lvl ptCount="2"><cx:pt idx="0">Leads</cx:pt><cx:pt idx="1">Won</cx:pt></cx:lvl></cx:strDim>' +
      '<cx:numDim type="val"><cx:lvl ptCount="2"><cx:pt idx="0">500</cx:pt></cx:lvl></cx:numDim>';
    const title = `<cx:title><cx:tx><cx:txData><cx:v>Pipeline</cx:v></cx:txData></cx:tx><cx:txPr>${line('Pipeline')}</cx:txPr></cx:title>`;

    expect(partText(data + title).split('\n')).toEqual(['Pipeline', 'Leads', 'Won']);
  });

  it('reads a drawing with a fallback once', () => {
    expect(partText(drawn('Box', `<mc:Fallback>${line('Box')}</mc:Fallback>`))).toBe('Box');
  });

  it('leaves out moved text and ruby text', () => {
    const moved = '<w:moveFrom w:id="1"><w:r><w:t>Old address</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="1"/>';
    const name = '<w:ruby><w:rt><w:r><w:t>たなか</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>田中</w:t></w:r></w:rubyBase></w:ruby>';

    expect(partText(`<w:p>${moved}<w:r><w:t>Globex </w:t>${name}</w:r></w:p>`)).toBe('Globex 田中');
  });
});

describe('alternativeTexts', () => {
  it('finds drawings in alternative formats, all or those selected', () => {
    const xml = line('Body') + drawn('New') + drawn('Both', `<mc:Fallback>${line('Both')}</mc:Fallback>`);

    expect(alternativeTexts(xml)).toEqual(['New', 'Both']);
    expect(alternativeTexts(xml, (drawing) => !drawing.includes('<mc:Fallback>'))).toEqual(['New']);
  });
});
