import { expect, test } from '@jest/globals';
import { csvRow } from './csv.js';

test.each([
  [['за', 12, null, true], 'за,12,,true'],
  [['a,b', 'каза "да"', 'два\nреда'], '"a,b","каза ""да""","два\nреда"'],
  [['=1+1', '+359', '-1', '@cmd', '\tx', '\rx'], `'=1+1,'+359,'-1,'@cmd,'\tx,"'\rx"`],
  [['=HYPERLINK("http://evil")'], `"'=HYPERLINK(""http://evil"")"`],
  [[-3, 1.5], '-3,1.5'],
])('%j becomes %j', (values, row) => {
  expect(csvRow(values)).toBe(`${row}\r\n`);
});
