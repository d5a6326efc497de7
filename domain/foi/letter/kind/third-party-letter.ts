import { heading, list, paragraph, paragraphs } from '../wording';
import { onlyFor } from './draft';

/**
 * 第三方意见征询书: what may be made public, what to say, and what silence means. It says nothing of who asked: not the name, not
 * his words, not the number of the request.
 *
 * @source 条例第十五条、第三十二条
 */
export const thirdPartyLetter = onlyFor(['third-party-asked'], ({ written, city }) => ({
  title: '政府信息公开第三方意见征询书',
  addressee: written.addressee ?? '',
  blocks: [
    paragraph(
      '有人依法向我们申请公开政府信息，其中一部分可能涉及您（贵单位）的合法权益，现书面征求您（贵单位）的意见。',
    ),
    heading('涉及的信息'),
    ...paragraphs(written.facts),
    heading('请您（贵单位）答复'),
    list([
      '是否同意公开上述信息；可以同意公开其中的一部分。',
      '不同意公开的，请说明理由：公开会怎样损害您（贵单位）的合法权益，例如涉及商业秘密、个人隐私，并附上有关材料。',
    ]),
    heading('期限和后果'),
    paragraph(
      '请自收到本征询书之日起 15 个工作日内提出书面意见。逾期未提出意见的，不等于同意，也不等于不同意，由我们依照条例的规定决定是否公开。',
    ),
    paragraph(
      '您（贵单位）不同意公开并且有合理理由的，我们不予公开；但是，我们认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并把决定公开的内容和理由书面告知您（贵单位）。',
    ),
    paragraph(`意见请寄到或者送到：${city.address}，${city.organ}。咨询电话：${city.phone}。`),
    paragraph('依据：《中华人民共和国政府信息公开条例》第十五条、第三十二条。'),
  ],
}));
