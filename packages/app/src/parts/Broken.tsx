import { Component, type ReactNode } from 'react';
import { t } from '../messages/translate.ts';
import { Message } from './Message.tsx';

/** Shows a way out instead of an empty page when a part fails or cannot be loaded. */
export class Broken extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Message
        title={t('app.failed.title')}
        body={t('app.failed.body')}
        action={{ label: t('app.failed.cure'), run: () => location.reload() }}
      />
    );
  }
}
