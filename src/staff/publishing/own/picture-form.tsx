import { useState } from 'react';
import { useEditing } from '../editing/editing';
import { Placed } from '../editing/fields';
import { beneath } from '../editing/form-spec';
import { at, textAt, withAt, type Place } from '../editing/place';
import { PictureUpload } from './picture-upload';

/** The picture's file; its size is read from the file, so that nothing jumps when residents load it. */
export function PictureForm({ place }: { readonly place: Place }) {
  const { content, change } = useEditing();
  const [missing, setMissing] = useState(false);
  const block = at(content, place);
  const src = textAt(block, 'src');
  const isAddress = /^\/media\/[\w./-]+$/.test(src);
  const measure = ({ naturalWidth, naturalHeight }: HTMLImageElement): void => {
    setMissing(false);
    if (at(block, 'width') === naturalWidth && at(block, 'height') === naturalHeight) return;
    change(place, withAt(withAt(block, 'width', naturalWidth), 'height', naturalHeight));
  };
  return (
    <div className="w-form">
      <PictureUpload
        onPicture={(picture) => {
          setMissing(false);
          const { src: kept, width, height } = picture;
          change(place, withAt(withAt(withAt(block, 'src', kept), 'width', width), 'height', height));
        }}
      />
      <Placed
        label="图片地址"
        hint="上传以后自动填好。已经在媒体库里的图片，写它的地址，以 /media/ 开头；宽高自动读取。"
        place={beneath(place, 'src')}
      >
        {(control) => (
          <input
            {...control}
            value={src}
            placeholder="/media/explainers/bus.png"
            onChange={({ target }) => {
              setMissing(false);
              change(beneath(place, 'src'), target.value.trim());
            }}
          />
        )}
      </Placed>
      {isAddress && !missing && (
        <img
          className="p-picture"
          src={src}
          alt={textAt(block, 'alt') || '还没有写替代文字'}
          onLoad={({ currentTarget }) => measure(currentTarget)}
          onError={() => setMissing(true)}
        />
      )}
      {missing && <p className="w-fault">这个地址没有图片，请核对。</p>}
      {src !== '' && textAt(block, 'alt').trim() === '' && (
        <p className="w-hint p-length over">还没有替代文字：没有它，看不见图的人就不知道图上是什么，也不能送审。</p>
      )}
    </div>
  );
}
