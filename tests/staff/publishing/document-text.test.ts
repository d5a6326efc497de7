import { documentText, plainText } from '../../../src/staff/publishing/paste/document-text';
import { pasted } from './pasted';

const textOf = (html: string): string => documentText(pasted(html));

describe('documentText', () => {
  it('makes a line of each paragraph, without the line breaks and indents of the source', () => {
    const word = `<p class=MsoNormal style='text-indent:24.0pt'>为了方便群众办事，
制定本办法。<o:p></o:p></p><p class=MsoNormal>&nbsp;</p><p>\u3000\u3000第二段。</p>`;
    expect(textOf(word)).toBe('为了方便群众办事，制定本办法。\n第二段。');
  });

  it('keeps headings and the numbers of Word’s own lists', () => {
    const word = `<h1>关于公交的通知</h1><p class=MsoListParagraph><!--[if !supportLists]--><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><!--[endif]-->带身份证。</p>`;
    expect(textOf(word)).toBe('关于公交的通知\n1. 带身份证。');
  });

  it('numbers lists of web pages, also inside each other', () => {
    expect(textOf('<ol start="3"><li>甲<ul><li>乙</li></ul></li><li>丙</li></ol>')).toBe('3. 甲\n· 乙\n4. 丙');
  });

  it('makes a line with bars of each row of a table, as policy documents have them', () => {
    const table =
      '<table><tr><th>项目</th><th>标准</th></tr><tr><td><p>加装</p><p>电梯</p></td><td>20|万元</td></tr></table>';
    expect(textOf(`<p>补助：</p>${table}<p>完。</p>`)).toBe('补助：\n| 项目 | 标准 |\n| 加装 电梯 | 20｜万元 |\n完。');
  });

  it('drops styles, comments, what was deleted under tracking, and what is hidden', () => {
    const junk = `<style>p{color:red}</style><!-- 批注 --><p>每月<del>五十</del><ins>一百</ins>元<span style="mso-hide: all">内部</span>。</p><div style='mso-element:comment-list'><p>领导批示</p></div>`;
    expect(textOf(junk)).toBe('每月一百元。');
  });

  it('breaks a line where the page does', () => {
    expect(textOf('<p>先说结论。<br>再说办法。</p>')).toBe('先说结论。\n再说办法。');
  });
});

describe('plainText', () => {
  it('takes line ends of any system, without empty lines and indents', () => {
    expect(plainText('　　甲\r\n\r\n\u00a0乙\r丙 ')).toBe('甲\n乙\n丙');
  });
});
