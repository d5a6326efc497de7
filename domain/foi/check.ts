import { isEmail, isPhone, isPostcode } from '../identity/contact';
import { readResidentId } from '../identity/resident-id';
import { readUscc } from '../identity/uscc';
import { plainNumber } from '../identity/written';
import type { Refusal } from '../result';
import type { FoiRefusalCode } from './refusal';
import { deliveryMethodsFor, type FoiSubmission, type NaturalPerson, type Organisation } from './submission';

/** One thing to put right before a request can be taken. */
export interface FoiIssue extends Refusal<FoiRefusalCode> {
  /** Path of the field, for example `applicant.idNumber`. */
  readonly field: string;
  /** The article that asks for it. */
  readonly article: string;
}

const IDENTITY = '条例第二十九条第二款第一项';
const INFORMATION = '条例第二十九条第二款第二项';
const DELIVERY = '条例第二十九条第二款第三项';
const ADDRESSEE = '条例第二十九条第一款';

type Issue = (code: FoiRefusalCode, field: string, article: string) => FoiIssue;
const issue: Issue = (code, field, article) => ({ code, field, article });

const isBlank = (text: string | undefined): boolean =>
  (text ?? '').replace(/[\u200b-\u200d\u2060\ufeff]/g, '').trim() === '';
/** Characters as people count them, near enough: an emoji of one code point is one. */
const lengthOf = (text: string | undefined): number => Array.from(text ?? '').length;
/** Control characters and halves of a character: no keyboard makes them, and stores refuse them. */
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/u;

const RESIDENT_ID_ISSUE = {
  'identity.resident-id-fifteen-digits': 'foi.id-number-fifteen-digits',
  'identity.resident-id-format': 'foi.id-number-format',
  'identity.resident-id-date': 'foi.id-number-date',
  'identity.resident-id-checksum': 'foi.id-number-checksum',
} as const;

/** Numbers of the other identity documents have no public checksum, so only their shape is looked at. */
const OTHER_ID_NUMBERS = {
  passport: /^[A-Z0-9]{5,17}$/,
  'hk-macao-permit': /^[HM]\d{8}(?:\d{2})?$/,
  'taiwan-permit': /^(?:\d{8}|\d{10}(?:\(?[A-Z0-9]\)?)?)$/,
  'foreign-permanent-resident': /^(?:[A-Z]{3}\d{12}|9\d{16}[\dX])$/,
} as const;

function checkNaturalPerson(person: NaturalPerson): FoiIssue[] {
  const field = 'applicant.idNumber';
  if (isBlank(person.idNumber)) return [issue('foi.id-number-required', field, IDENTITY)];
  if (person.idKind !== 'resident-id') {
    const fits = OTHER_ID_NUMBERS[person.idKind].test(plainNumber(person.idNumber));
    return fits ? [] : [issue('foi.id-number-format', field, IDENTITY)];
  }
  const read = readResidentId(person.idNumber);
  return read.ok ? [] : [issue(RESIDENT_ID_ISSUE[read.refusal.code], field, IDENTITY)];
}

function checkOrganisation(organisation: Organisation): FoiIssue[] {
  const issues: FoiIssue[] = [];
  if (isBlank(organisation.uscc)) issues.push(issue('foi.uscc-required', 'applicant.uscc', IDENTITY));
  else {
    const read = readUscc(organisation.uscc);
    const codes = { 'identity.uscc-format': 'foi.uscc-format', 'identity.uscc-checksum': 'foi.uscc-checksum' } as const;
    if (!read.ok) issues.push(issue(codes[read.refusal.code], 'applicant.uscc', IDENTITY));
  }
  for (const [name, code] of [
    ['legalRepresentative', 'foi.legal-representative-required'],
    ['contactName', 'foi.contact-name-required'],
  ] as const) {
    if (isBlank(organisation[name])) issues.push(issue(code, `applicant.${name}`, IDENTITY));
    else if (lengthOf(organisation[name]) > 60) issues.push(issue('foi.name-too-long', `applicant.${name}`, IDENTITY));
  }
  return issues;
}

function checkContact({ phone, email, address, postcode }: FoiSubmission['applicant']): FoiIssue[] {
  // One missing way of contact is one fault, shown at the first of the three fields.
  if (isBlank(phone) && isBlank(email) && isBlank(address))
    return [issue('foi.contact-required', 'applicant.phone', IDENTITY)];
  const issues: FoiIssue[] = [];
  const given = (text: string | undefined): text is string => !isBlank(text);
  if (given(phone) && !isPhone(phone)) issues.push(issue('foi.phone-format', 'applicant.phone', IDENTITY));
  if (given(email) && !isEmail(email)) issues.push(issue('foi.email-format', 'applicant.email', IDENTITY));
  if (given(postcode) && !isPostcode(postcode))
    issues.push(issue('foi.postcode-format', 'applicant.postcode', IDENTITY));
  if (given(address) && lengthOf(address.trim()) < 5)
    issues.push(issue('foi.address-too-short', 'applicant.address', IDENTITY));
  if (lengthOf(address) > 200) issues.push(issue('foi.address-too-long', 'applicant.address', IDENTITY));
  return issues;
}

function checkApplicant(applicant: FoiSubmission['applicant']): FoiIssue[] {
  const issues: FoiIssue[] = [];
  const longest = applicant.type === 'organisation' ? 120 : 60;
  if (isBlank(applicant.name)) issues.push(issue('foi.name-required', 'applicant.name', IDENTITY));
  else if (lengthOf(applicant.name) > longest) issues.push(issue('foi.name-too-long', 'applicant.name', IDENTITY));
  issues.push(...(applicant.type === 'organisation' ? checkOrganisation(applicant) : checkNaturalPerson(applicant)));
  return [...issues, ...checkContact(applicant)];
}

function checkInformation({ description, title, documentNumber }: FoiSubmission['information']): FoiIssue[] {
  if (isBlank(description) && isBlank(title) && isBlank(documentNumber)) {
    return [issue('foi.information-required', 'information.description', INFORMATION)];
  }
  const issues: FoiIssue[] = [];
  if (lengthOf(description) > 5_000)
    issues.push(issue('foi.description-too-long', 'information.description', INFORMATION));
  if (lengthOf(title) > 300) issues.push(issue('foi.title-too-long', 'information.title', INFORMATION));
  if (lengthOf(documentNumber) > 80) {
    issues.push(issue('foi.document-number-too-long', 'information.documentNumber', INFORMATION));
  }
  return issues;
}

function checkDelivery({ delivery: { form, method }, applicant }: FoiSubmission): FoiIssue[] {
  if (!deliveryMethodsFor[form].includes(method))
    return [issue('foi.form-method-mismatch', 'delivery.method', DELIVERY)];
  if (form === 'email' && isBlank(applicant.email))
    return [issue('foi.email-needed-for-reply', 'applicant.email', DELIVERY)];
  if (method === 'post' && isBlank(applicant.address)) {
    return [issue('foi.address-needed-for-reply', 'applicant.address', DELIVERY)];
  }
  if (method === 'fax' && isBlank(applicant.phone))
    return [issue('foi.phone-needed-for-fax', 'applicant.phone', DELIVERY)];
  return [];
}

function checkCharacters(fields: object, path: string, article: string): FoiIssue[] {
  return Object.entries(fields)
    .filter(([, text]) => typeof text === 'string' && UNREADABLE.test(text))
    .map(([name]) => issue('foi.unreadable-character', `${path}.${name}`, article));
}

/**
 * What is still to be put right in a request for government information, in the order of its form; empty when it can be taken.
 *
 * It asks for nothing beyond Article 29: no purpose, no reason. The phone runs it for speed, the server for truth.
 *
 * @param departments - public ids that can be addressed; left out, any id is taken (the phone shows only those that exist)
 * @source 政府信息公开条例(国令第711号)第二十九条
 */
export function checkSubmission(submission: FoiSubmission, departments?: ReadonlySet<string>): FoiIssue[] {
  const { applicant, information, department } = submission;
  const addressee = isBlank(department)
    ? [issue('foi.department-required', 'department', ADDRESSEE)]
    : departments && !departments.has(department)
      ? [issue('foi.department-unknown', 'department', ADDRESSEE)]
      : [];
  return [
    ...checkApplicant(applicant),
    ...checkCharacters(applicant, 'applicant', IDENTITY),
    ...checkInformation(information),
    ...checkCharacters(information, 'information', INFORMATION),
    ...addressee,
    ...checkDelivery(submission),
  ];
}
