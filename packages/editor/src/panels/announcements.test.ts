import { describe, expect, it } from 'vitest';
import { testServices } from '../actions/editor.test-support.ts';
import { changeWords, peopleWords, SpeechQueue, statusWords } from './announcements.ts';

const person = (name: string, more: object = {}) =>
  ({
    key: name,
    user: { name, color: 'red' },
    cursor: null,
    selection: [],
    editing: null,
    drag: null,
    journey: null,
    ...more,
  }) as never;

function eventOf(run: (commands: ReturnType<typeof testServices>['services']['commands']) => void) {
  const { services, session } = testServices();
  let event: Parameters<typeof changeWords>[0] | null = null;
  session.subscribe((next) => {
    event = next;
  });
  run(services.commands);
  return { event: event as never, t: services.t };
}

describe('what is said about others', () => {
  it('names who, what and where', () => {
    const { event, t } = eventOf((commands) =>
      commands.run('card.setText', { id: 'crd_3' as never, text: 'Reply' }),
    );
    const priya = person('Priya', { editing: 'cards/crd_3/text' });
    expect(changeWords(event, [person('Ann'), priya], t)).toBe('Priya changed “Reply” in front-stage');
    expect(changeWords(event, [person('Ann'), person('Bo')], t)).toMatch(/^Someone changed/);
  });

  it('tells adding and removing apart and counts the rest', () => {
    const removed = eventOf((commands) => commands.run('card.remove', { ids: ['crd_1', 'crd_2'] as never }));
    expect(changeWords(removed.event, [person('Ann')], removed.t)).toMatch(
      /^Ann removed card “.+” in customer actions, and one more change$/,
    );
    const added = eventOf((commands) =>
      commands.run('stage.add', { journey: 'jny_1' as never, title: 'Pay' }),
    );
    expect(changeWords(added.event, [person('Ann')], added.t)).toMatch(/^Ann added stage “Pay”/);
  });

  it('speaks own words before those about others, and only the last of many', () => {
    const { t } = eventOf(() => {});
    const queue = new SpeechQueue();
    queue.tell('Ann changed “A”');
    queue.tell('Ann changed “B”');
    queue.say('Card removed');
    expect(queue.take(t)).toBe('Card removed. Ann changed “B”; one more message before');
    expect(queue.empty).toBe(true);
  });

  it('tells about the connection and about people', () => {
    const { t } = eventOf(() => {});
    const status = {
      connection: 'online',
      saved: 'saved',
      pending: 0,
      readOnly: null,
      loaded: true,
    } as const;
    expect(statusWords(status, { ...status, connection: 'offline' }, t)).toMatch(/^Connection lost/);
    expect(statusWords(status, { ...status, saved: 'saving' }, t)).toBeNull();
    expect(statusWords(status, { ...status, readOnly: 'Locked.' }, t)).toBe('View only: Locked.');
    expect(peopleWords([person('Ann')], [person('Bo')], t)).toBe('Bo joined. Ann left');
    expect(peopleWords([person('Ann')], [person('Ann')], t)).toBeNull();
  });
});
