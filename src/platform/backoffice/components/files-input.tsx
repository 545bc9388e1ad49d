import React, { useRef, useState } from 'react';
import type { FileItem } from '../protocol';
import { Refused, sendFile } from './api';

interface FilesInputProps {
  id: string;
  files: FileItem[];
  resource: string;
  onChange: (files: FileItem[]) => void;
}

/** Files are sent one by one as they are chosen; the form keeps what came back. */
export function FilesInput({ id, files, resource, onChange }: FilesInputProps) {
  const [busy, setBusy] = useState<string | null>(null);
  const [problems, setProblems] = useState<string[]>([]);
  const chooser = useRef<HTMLInputElement>(null);

  const take = async (chosen: File[]) => {
    const kept = [...files];
    const refused: string[] = [];
    for (const file of chosen) {
      setBusy(file.name);
      try {
        const { file: item } = await sendFile<{ file: FileItem }>(resource, file);
        kept.push(item);
        onChange([...kept]);
      } catch (error) {
        refused.push(`${file.name}: ${error instanceof Refused ? error.message : 'не можа да се изпрати'}`);
      }
    }
    setProblems(refused);
    setBusy(null);
    if (chooser.current) chooser.current.value = '';
  };

  return (
    <>
      {files.length > 0 && (
        <ul className="files">
          {files.map(({ id: fileId, name, href }) => (
            <li key={fileId}>
              {href ? <a href={href}>{name}</a> : name}{' '}
              <button
                type="button"
                className="btn quiet small"
                onClick={() => onChange(files.filter((file) => file.id !== fileId))}
              >
                Махнете<span className="visually-hidden"> {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem} className="field-error">
            {problem}
          </p>
        ))}
      </div>
      <label className="btn quiet small file-choice" aria-disabled={busy !== null}>
        Изберете файлове
        <input
          ref={chooser}
          id={id}
          type="file"
          multiple
          className="visually-hidden"
          disabled={busy !== null}
          onChange={(event) => void take([...(event.target.files ?? [])])}
        />
      </label>
      <p className="hint" role="status">
        {busy === null ? '' : `Изпраща се ${busy}…`}
      </p>
    </>
  );
}
