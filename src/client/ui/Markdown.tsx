import { Fragment, type ReactNode } from 'react';

/** Paragraphs, **strong** and *emphasised* words: all that scenarios' texts may use. */
export function Markdown({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/);
  return paragraphs.map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the order of a text's paragraphs is their identity
    <p key={index}>{words(paragraph)}</p>
  ));
}

function words(paragraph: string): ReactNode {
  return paragraph.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/).map((part, index) => {
    const key = `${index}`;
    if (part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>;
    if (part.startsWith('*') && part.length > 2) return <em key={key}>{part.slice(1, -1)}</em>;
    return <Fragment key={key}>{part}</Fragment>;
  });
}
