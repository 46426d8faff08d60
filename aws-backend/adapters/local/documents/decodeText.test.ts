import iconv from 'iconv-lite';
import { decodeText } from './decodeText.ts';

const russian = 'Уважаемый господин Петров, пожалуйста, пришлите счёт до пятницы. Заранее большое спасибо за помощь.';
const german = 'Sehr geehrte Damen und Herren, die Lieferung für unser Büro in Köln ist leider schon wieder verspätet. Grüße aus München.';
const japanese = '納品の遅延についてご連絡いたします。東京の田中様より、早急なご回答をお願いしたいとのことです。';
const chinese = '请在星期五之前把发票寄到我们的办公室。客户对延迟交货感到非常不满意。';

describe('decodeText', () => {
  it.each([
    ['utf-8', 'Grüße 日本 😀'],
    ['utf-16le', german],
    ['utf-16be', german],
    ['utf-32le', german],
    ['utf-32be', german],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['gb18030', chinese],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['windows-1252', german],
  ])('reads %s', (encoding, text) => {
    const bytes = iconv.encode(text, encoding, { addBOM: /^utf-(?:16|32)/.test(encoding) });

    expect(decodeText(bytes)).toBe(text);
  });

  it.each([
    ['windows-1256', 'يرجى إرسال عرض سعر لخمس مضخات. شكرا جزيلا'],
    ['windows-874', 'กรุณาส่ง ใบเสนอราคา ปั๊ม ห้า เครื่อง ขอบคุณ'],
    ['windows-874', 'ชื่อ,ราคา\r\nปั๊มน้ำ P-200,1249\r\nวาล์ว,80\r\n'],
    ['euc-kr', '펌프 다섯 대의 견적서를 보내 주세요. 감사합니다.'],
    ['macroman', german],
    ['macroman', 'Nom;Société\rAndré Lefèvre;Crème d’été'],
    ['windows-1250', 'Kuča, košara, žaba'],
    ['windows-1257', 'Prašome atsiųsti penkių siurblių kainas. Ačiū, Žydrūnas'],
    ['windows-1252', 'Það á ísland'],
    ['windows-1250', 'Prosím o cenovou nabídku pěti čerpadel. Děkuji, Jiří Dvořák'],
    ['koi8-u', 'Прошу надіслати ціни на пять насосів. З повагою, Їжак'],
  ])('reads a short text in %s', (encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding))).toBe(text);
  });

  it.each(['Regards from Cologne, and see you soon', russian, japanese, chinese, 'المضخات متأخرة\r\nالهاتف 0501234567', 'Ann,王小明\r\n'])(
    'reads UTF-16 without a byte order mark, as databases export it: %s',
    (text) => {
      expect(['utf-16le', 'utf-16be'].map((encoding) => decodeText(iconv.encode(text, encoding, { addBOM: false })))).toEqual([text, text]);
    },
  );

  it('doesn’t take 8-bit text with control characters for UTF-16', () => {
    const text = 'price of the pump\u0001price of the valve\u0001'.repeat(20);

    expect(decodeText(Buffer.from(text))).toBe(text);
  });

  it('uses the declared charset of a page with too little text to detect it', () => {
    const page = (words: string) => `<html><head><meta charset="windows-1250"></head><body>${words}</body></html>`;

    expect(decodeText(iconv.encode(page('Łódź'), 'windows-1250'))).toBe(page('Łódź'));
  });

  it('removes the byte order mark of UTF-8', () => {
    expect(decodeText(Buffer.from('\ufeffHello'))).toBe('Hello');
  });

  it.each([
    ['windows-1252', 'Smith Málaga'],
    ['windows-1252', 'Åse Berg'],
    ['windows-1252', 'Hélène Dupont, ® Acme'],
    ['windows-1252', 'Café'],
    ['windows-1250', 'Klient;Miasto\r\nWójcik;Łódź\r\nZięba;Kraków'],
    ['windows-1250', 'Ime;Grad\r\nKovačić;Đakovo\r\nJurić;Šibenik'],
    ['windows-1251', 'Add two numbers, and write their sum to the record: Здравствуйте, пришлите счёт.'],
    ['windows-1253', 'Add two numbers, and write their sum to the record of the same name: Προσθέστε δύο αριθμούς.'],
  ])('reads a few words in %s', (encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding))).toBe(text);
  });

  it.each([
    ['is truncated within a character', ''],
    ['has an invalid byte', german],
  ])('reads UTF-8 that %s', (_, rest) => {
    expect(decodeText(Buffer.concat([Buffer.from(german), Buffer.of(0xc3), Buffer.from(rest)]))).toBe(`${german}\ufffd${rest}`);
  });

  it('reads ISO-8859-1 as windows-1252', () => {
    const page = '<meta charset="iso-8859-1"><p>The “late” delivery – 5 €</p>';

    expect(decodeText(iconv.encode(page, 'windows-1252'))).toBe(page);
  });

  it('reads tables that Excel saved in a DOS code page', () => {
    expect(decodeText(iconv.encode('Kunde;Ort\r\nMüller;Köln\r\n', 'cp850'))).toBe('Kunde;Ort\r\nMüller;Köln\r\n');
  });

  it('reads Japanese in ISO-2022-JP', () => {
    expect(decodeText(Buffer.from('Re: \u001b$BEl5~\u001b(B!', 'latin1'))).toBe('Re: 東京!');
  });
});
