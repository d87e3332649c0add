import { Dialog } from '../ui/Dialog.tsx';
import { CommandForm } from './CommandForm.tsx';
import { type OpenForm, useTable } from './table-context.ts';

export function FormDialog({
  form,
  onClose,
}: {
  readonly form: OpenForm;
  readonly onClose: () => void;
}) {
  const { t } = useTable();
  return (
    <Dialog title={t(`table:action.${form.type}`)} onClose={onClose}>
      <p className="muted">{t(`table:action-help.${form.type}`)}</p>
      <CommandForm type={form.type} preset={form.preset} onDone={onClose} />
    </Dialog>
  );
}
