import { previewPaste } from '@journeywright/core';
import { type ReactElement, useState } from 'react';
import { Button, Dialog, Heading, Label, Modal, ModalOverlay } from 'react-aria-components';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useStore } from 'zustand';
import { deskOf } from '../../actions/desk.ts';
import { refusalText } from '../../actions/refusal.ts';
import { returnToGrid } from '../../grid/useGridFocus.ts';
import { shortTitle } from '../../grid/words.ts';
import { useServices, useSnapshot } from '../../store/services.ts';
import { type Beyond, cardCount, leftOutText } from './decide.ts';
import { LeftOut } from './LeftOut.tsx';
import { PasteTable } from './PasteTable.tsx';
import { type Block, pasteBlock } from './pasteText.ts';

/** What is left to say after a block was pasted without all of its words. */
interface Left {
  readonly text: string;
  readonly cards: number;
}

function PasteForm({
  block,
  onDone,
  close,
}: {
  block: Block;
  onDone: (left: Left | null) => void;
  close: () => void;
}): ReactElement {
  const services = useServices();
  const { t, commands } = services;
  const { cell, rows, remarks } = block;
  // Looked at anew whenever the map changes: others go on working on it.
  const snapshot = useSnapshot((state) => state);
  const preview = previewPaste(snapshot, cell, rows);
  const [wanted, setChoice] = useState<Beyond>('extend');
  const { fitting, beyond, missing, passedOver } = preview;
  const choice = fitting.length === 0 ? 'extend' : wanted;
  const refusal = commands.can('cells.paste', { cell, rows, beyond: choice });
  const lacking = [
    ...(missing.stages ? [t('paste.stages', { count: missing.stages })] : []),
    ...(missing.contactPoints ? [t('paste.contactPoints', { count: missing.contactPoints })] : []),
    ...(missing.lanes ? [t('paste.lanes', { count: missing.lanes })] : []),
  ].join(t('paste.and'));
  const count = cardCount(preview, choice);
  const go = (): void => {
    const left = choice === 'leave' && beyond.length > 0 ? leftOutText(preview) : '';
    if (pasteBlock(services, block, choice)) onDone(left === '' ? null : { text: left, cards: count });
  };
  const passed = passedOver.map((id) => shortTitle(snapshot, 'lanes', id, t));
  return (
    <>
      <p>{t(beyond.length > 0 ? 'paste.some' : 'paste.all', { count: fitting.length })}</p>
      {passed.length > 0 && <p className="jw-soft">{t('paste.passedOver', { lanes: passed.join(', ') })}</p>}
      {remarks.map((remark) => (
        <p key={remark} className="jw-soft">
          {remark}
        </p>
      ))}
      <PasteTable preview={preview} wholeStages={!cell.contactPoint} choice={choice} />
      {beyond.length > 0 && (
        <>
          <RadioGroup
            className="jw-paste-choice"
            value={choice}
            onChange={(value) => setChoice(value as Beyond)}
          >
            <Label>{t('paste.beyond', { count: beyond.length })}</Label>
            <Radio value="extend" className="jw-paste-option">
              {t('paste.extend', { lacking })}
            </Radio>
            <Radio value="leave" className="jw-paste-option" isDisabled={fitting.length === 0}>
              {t('paste.leave')}
            </Radio>
          </RadioGroup>
          <LeftOut label={t('paste.beyondWords')} text={leftOutText(preview)} />
        </>
      )}
      {refusal && (
        <p role="alert" className="jw-paste-refusal">
          {refusalText(refusal)}
        </p>
      )}
      <div className="jw-row jw-row-end">
        <Button className="jw-button" onPress={close}>
          {t('mode.cancel')}
        </Button>
        <Button className="jw-button jw-button-strong" isDisabled={refusal !== null} onPress={go}>
          {t('paste.go', { count })}
        </Button>
      </div>
    </>
  );
}

/** Shows where a block of cells would go before it is pasted, and keeps the words that found no place. */
export function PasteDialog(): ReactElement | null {
  const services = useServices();
  const { t, root } = services;
  const desk = deskOf(services);
  const block = useStore(desk, (state) => state.pasting);
  const [left, setLeft] = useState<Left | null>(null);
  const container = root();
  if (!block) return null;
  const close = (): void => {
    setLeft(null);
    desk.setState({ pasting: null });
    returnToGrid(services);
  };
  return (
    <ModalOverlay
      isOpen
      // A click beside it must not lose the words that were left out.
      isDismissable={false}
      className="jw-overlay"
      onOpenChange={(open) => {
        if (!open) close();
      }}
      {...(container ? { UNSTABLE_portalContainer: container } : {})}
    >
      <Modal className="jw-modal jw-modal-wide">
        <Dialog className="jw-dialog jw-paste">
          <Heading slot="title">{t(left ? 'paste.leftTitle' : 'paste.title')}</Heading>
          {left ? (
            <>
              <p>{t('clipboard.pasted', { count: left.cards })}.</p>
              <LeftOut label={t('paste.leftWords')} text={left.text} />
              <div className="jw-row jw-row-end">
                <Button className="jw-button jw-button-strong" onPress={close}>
                  {t('action.close')}
                </Button>
              </div>
            </>
          ) : (
            <PasteForm
              block={block}
              close={close}
              onDone={(next) => {
                if (next) setLeft(next);
                else close();
              }}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
