import { heading, paragraph, paragraphs } from '../wording';
import { onlyFor } from './draft';

/** 征求意见函 to an organ that made the information too; silence counts as consent. @source 条例第三十四条 */
export const otherOrganLetter = onlyFor(['other-organ-asked'], ({ written, city }) => ({
  title: '关于征求政府信息公开意见的函',
  addressee: written.addressee ?? '',
  blocks: [
    paragraph('我们收到一份政府信息公开申请，所申请的信息由贵单位与本机关共同制作，现征求贵单位对公开的意见。'),
    heading('涉及的信息'),
    ...paragraphs(written.facts),
    heading('请贵单位答复'),
    paragraph('请说明是否同意公开；不同意公开或者只同意公开一部分的，请说明理由和所依据的条款。'),
    paragraph('请自收到本函之日起 15 个工作日内提出意见，逾期未提出意见的，视为同意公开。'),
    paragraph(`复函请送：${city.address}，${city.organ}。联系电话：${city.phone}。`),
    paragraph('依据：《中华人民共和国政府信息公开条例》第三十四条。'),
  ],
}));
