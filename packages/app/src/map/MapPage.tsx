import { Message } from '../parts/Message.tsx';
import { t } from '../messages/translate.ts';

export function MapPage({ id }: { id: string }) {
  return <Message busy title={t('open.loading')} body={id} />;
}
