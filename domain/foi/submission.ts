/** Identity documents of a natural person. */
export type IdKind = 'resident-id' | 'passport' | 'hk-macao-permit' | 'taiwan-permit' | 'foreign-permanent-resident';

/** 提供信息的载体形式. */
export type ReplyForm = 'paper' | 'email' | 'disc' | 'inspection';

/** 获取方式. */
export type DeliveryMethod = 'online' | 'post' | 'in-person' | 'fax';

interface Contact {
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
  readonly email?: string | undefined;
}

export interface NaturalPerson extends Contact {
  readonly type: 'natural-person';
  readonly name: string;
  readonly idKind: IdKind;
  readonly idNumber: string;
}

export interface Organisation extends Contact {
  readonly type: 'organisation';
  readonly name: string;
  /** 统一社会信用代码. */
  readonly uscc: string;
  readonly legalRepresentative: string;
  readonly contactName: string;
}

/** A request for government information (政府信息公开申请) as it is filled in. @source 条例第二十九条第二款 */
export interface FoiSubmission {
  readonly applicant: NaturalPerson | Organisation;
  readonly information: {
    readonly description: string;
    readonly title?: string | undefined;
    readonly documentNumber?: string | undefined;
  };
  /** Public id of the department it is addressed to. */
  readonly department: string;
  readonly delivery: { readonly form: ReplyForm; readonly method: DeliveryMethod };
}

/**
 * The ways in which each form of reply can reach the applicant; the first is the usual one.
 *
 * @source 条例第二十九条第二款第三项、第四十条
 */
export const deliveryMethodsFor: Readonly<Record<ReplyForm, readonly DeliveryMethod[]>> = {
  email: ['online'],
  paper: ['post', 'in-person', 'fax'],
  disc: ['post', 'in-person'],
  inspection: ['in-person'],
};
