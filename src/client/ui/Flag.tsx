import './flag.css';

/** A flag beside a name: the name says it, so the picture is silent. A blank without a code. */
export function Flag({ code }: { code: string | undefined }) {
  if (code === undefined) return <span className="flag flag--none" aria-hidden="true" />;
  return (
    <img
      className="flag"
      src={`flags/${code.toLowerCase()}.svg`}
      alt=""
      width="28"
      height="21"
      loading="lazy"
      decoding="async"
    />
  );
}
