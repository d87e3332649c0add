import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Hall } from '../../../../src/client/hall/Hall.tsx';
import { PositionMap } from '../../../../src/client/hall/PositionMap.tsx';
import { VoteBoard } from '../../../../src/client/hall/VoteBoard.tsx';
import { voteInProgress } from '../../../../src/client/hall/vote-record.ts';
import { namesFor } from '../../../../src/client/names.ts';
import { Tutorial } from '../../../../src/client/tutorial/Tutorial.tsx';
import { type Room, roomView } from '../synthetic-view.ts';

/** One piece of the hall with a made-up room, as the address asks: ?piece=hall&members=18&mode=vote */
export function Pieces({ asked }: { asked: URLSearchParams }) {
  const { i18n } = useTranslation();
  const [said, setSaid] = useState('');
  const room: Room = {
    members: Number(asked.get('members') ?? 18),
    observers: Number(asked.get('observers') ?? 2),
    mode: (asked.get('mode') ?? 'stances') as NonNullable<Room['mode']>,
    share: Number(asked.get('share') ?? 0.7),
  };
  const [view] = useState(() => roomView(room));
  const names = namesFor(view.scenario, i18n.language, view.groups);
  const vote = voteInProgress(view, names, i18n.language);
  return (
    <main style={{ padding: 12, height: '100vh', display: 'flex', flexDirection: 'column' }}>
      <h1 className="visually-hidden">Pieces</h1>
      <h2 className="visually-hidden">Room</h2>
      {asked.get('piece') === 'board' && vote !== null && (
        <VoteBoard vote={vote} view={view} names={names} fill={innerWidth > 600} />
      )}
      {asked.get('piece') === 'map' && (
        <PositionMap
          view={view}
          names={names}
          provision="rights"
          onSelect={(id) => setSaid(`selected ${id}`)}
        />
      )}
      {(asked.get('piece') ?? 'hall') === 'hall' && (
        <Hall
          view={view}
          names={names}
          onOffer={(id) => setSaid(`offer ${id}`)}
          onMessage={(id) => setSaid(`message ${id}`)}
        />
      )}
      {asked.has('tutorial') && (
        <Tutorial
          game="harness"
          scenario={view.scenario}
          view={view}
          prompt={asked.get('tutorial') === 'floor' ? { kind: 'floor' } : null}
          seat={view.viewer ?? ''}
          events={[]}
          names={names}
          onDone={() => setSaid('done')}
        />
      )}
      <p className="visually-hidden" data-testid="said">
        {said}
      </p>
    </main>
  );
}
