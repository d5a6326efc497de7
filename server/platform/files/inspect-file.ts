import { ok, refuse, type Result } from '../../../domain/result';
import { MAX_FILE_BYTES, type FileType } from './file-type';
import { inspectOffice } from './office';
import { inspectJpeg, inspectPng } from './picture';
import { pdfRefusal } from './pdf-hazards';
import type { FileRefusal } from './sentences';
import { endsWithZip } from './zip-directory';

const PDF = Buffer.from('%PDF-1.');
const PDF_2 = Buffer.from('%PDF-2.');
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const JPEG = Buffer.from('ffd8ff', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');
/** 复合文档: .doc and .xls, and every Office file with a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const startsWith = (bytes: Buffer, magic: Buffer): boolean => bytes.subarray(0, magic.length).equals(magic);

const inspectOther = (bytes: Buffer): Result<FileType, FileRefusal> => {
  // One file that is two: each reader sees another one.
  if (endsWithZip(bytes)) return refuse({ code: 'file.type-not-taken' });
  if (startsWith(bytes, PDF) || startsWith(bytes, PDF_2)) {
    const refusal = pdfRefusal(bytes);
    return refusal ? refuse(refusal) : ok('application/pdf');
  }
  if (startsWith(bytes, PNG)) return inspectPng(bytes);
  if (startsWith(bytes, JPEG)) return inspectJpeg(bytes);
  if (startsWith(bytes, COMPOUND)) return refuse({ code: 'file.old-office-or-encrypted' });
  return refuse({ code: 'file.type-not-taken' });
};

/** What a file is, by what is in it: neither its name nor the type it was sent with is believed. */
export const inspectFile = async (bytes: Buffer): Promise<Result<FileType, FileRefusal>> => {
  if (bytes.length === 0) return refuse({ code: 'file.empty' });
  if (bytes.length > MAX_FILE_BYTES) return refuse({ code: 'file.too-large' });
  return startsWith(bytes, ZIP) ? inspectOffice(bytes) : inspectOther(bytes);
};
