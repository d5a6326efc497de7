import { useState, type ClipboardEvent } from 'react';
import { Field } from '../../../workbench/field';
import { rowsOfDocument, rowsOfText, type SheetRows } from '../paste/sheet-rows';

interface Props {
  readonly onRows: (rows: SheetRows) => void;
}

/** The rows of the clipboard: a table where there is one, else text with tabs or commas. */
function rowsOfClipboard(clipboard: DataTransfer): SheetRows {
  const html = clipboard.getData('text/html');
  const rows = html === '' ? [] : rowsOfDocument(new DOMParser().parseFromString(html, 'text/html').body);
  return rows.length > 0 ? rows : rowsOfText(clipboard.getData('text/plain'));
}

/** Where a table from a spreadsheet is pasted, or typed with commas. */
export function PasteTable({ onRows }: Props) {
  const [text, setText] = useState('');
  const take = (event: ClipboardEvent): void => {
    event.preventDefault();
    onRows(rowsOfClipboard(event.clipboardData));
    setText('');
  };
  return (
    <Field
      label="从电子表格贴进来"
      hint="在 Excel 或 WPS 里选中，复制，点一下这里，粘贴。也可以自己写：一行一条，用逗号隔开。"
    >
      {(control) => (
        <textarea
          {...control}
          className="short"
          value={text}
          placeholder={'年份,人数\n2025,120'}
          onPaste={take}
          onChange={({ target }) => setText(target.value)}
          onBlur={() => {
            if (text.trim() === '') return;
            onRows(rowsOfText(text));
            setText('');
          }}
        />
      )}
    </Field>
  );
}
