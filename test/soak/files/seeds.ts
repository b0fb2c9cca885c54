// Good files of every kind that is read, to be spoilt: the shipped samples, and small ones made here.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { textPdf, xlsx } from '../../support/files/broken-files.ts';
import { scanPdf } from '../../../server/evaluate/noise/raw-pdf.ts';
import { jpeg, linePicture, SLIP_PAGE } from '../../support/files/line-picture.ts';
import { docxOf } from '../../support/files/page-files.ts';
import { compoundFile, openDocument, richText } from '../../support/files/word-processors.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../corpus/samples');

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const WORDS = [
  'KẾ HOẠCH',
  'Trồng cây xanh trên địa bàn xã',
  '1. Trồng mỗi thôn một trăm cây trước ngày 10/12.',
];

const MAIL = [
  'From: xa@example.vn',
  'Subject: =?utf-8?B?S+G6vyBob+G6oWNo?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="zz"',
  '',
  '--zz',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(`<p>${WORDS.join('</p><p>')}</p>`).toString('base64'),
  '--zz--',
].join('\r\n');

export async function seeds(): Promise<readonly Seed[]> {
  const shipped = readdirSync(SAMPLES)
    .filter((name) => /\.(pdf|docx|txt)$/.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(SAMPLES, name))) }));
  const html = `<html><body><h1>${WORDS[0]}</h1><table><tr><td>${WORDS[1]}</table><p>${WORDS[2]}</body></html>`;
  const table = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>một</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  return [
    ...shipped,
    { name: 'a.pdf', bytes: await textPdf() },
    { name: 'quet.pdf', bytes: scanPdf(await jpeg(), { page: SLIP_PAGE }) },
    { name: 'a.png', bytes: new Uint8Array(await linePicture().png().toBuffer()) },
    { name: 'a.docx', bytes: docxOf(`${table}<w:p><w:r><w:t>${WORDS[2]}</w:t></w:r></w:p>`) },
    { name: 'a.html', bytes: strToU8(html) },
    { name: 'a.eml', bytes: strToU8(MAIL) },
    { name: 'a.txt', bytes: strToU8(WORDS.join('\n')) },
    { name: 'a.odt', bytes: openDocument() },
    { name: 'a.rtf', bytes: richText() },
    { name: 'a.doc', bytes: compoundFile('WordDocument') },
    { name: 'a.xlsx', bytes: xlsx() },
    { name: 'a.zip', bytes: zipSync({ 'ke-hoach.txt': strToU8(WORDS.join('\n')) }) },
  ];
}
