import { useTranslation } from 'react-i18next';
import { type Change, trackedChanges } from './tracked-changes.ts';

interface Props {
  readonly from: string;
  readonly to: string;
  readonly language: string;
}

/** A text with what was struck out and put in, told apart by lines and signs and not by colour. */
export function TrackedText({ from, to, language }: Props) {
  const changes = trackedChanges(from, to, language);
  return (
    <p className="treaty-text tracked" lang={language}>
      {changes.map((change, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, always made anew
        <Part key={place} change={change} />
      ))}
    </p>
  );
}

function Part({ change: { kind, text } }: { readonly change: Change }) {
  const { t } = useTranslation('story');
  if (kind === 'kept') return <span>{text}</span>;
  const said = (place: 'start' | 'end') => (
    <span className="visually-hidden"> {t(`text.${kind}-${place}`)} </span>
  );
  const Mark = kind === 'inserted' ? 'ins' : 'del';
  return (
    <Mark>
      {said('start')}
      {text}
      {said('end')}
    </Mark>
  );
}
