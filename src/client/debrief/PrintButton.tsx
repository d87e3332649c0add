import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The browser's print dialog, which also saves a PDF. Waits for what is still being worked out. */
export function PrintButton() {
  const { t } = useTranslation('debrief');
  const [waiting, setWaiting] = useState(false);

  useEffect(() => {
    if (!waiting) return;
    const look = () => {
      if (document.querySelector('main progress') !== null) return;
      setWaiting(false);
      print();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    look();
    return () => observer.disconnect();
  }, [waiting]);

  return (
    <button
      type="button"
      className="button debrief-print"
      aria-disabled={waiting}
      onClick={() => setWaiting(true)}
    >
      <Printer aria-hidden="true" />
      {t(waiting ? 'printing' : 'print')}
    </button>
  );
}
