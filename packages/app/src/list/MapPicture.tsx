import type { MapEntry } from '../api/maps.ts';
import { pictureOf } from './picture.ts';

const width = 120;
const rows = [
  { y: 23, zone: 'customer' },
  { y: 32, zone: 'customer' },
  { y: 44, zone: 'organisation' },
  { y: 53, zone: 'organisation' },
] as const;

/** A small picture of how large a map is and how full. Decoration: the counts stand beside it in words. */
export function MapPicture({ map }: { map: MapEntry }) {
  const { stages, fullness } = pictureOf(map);
  const gap = 3;
  const column = (width - 12 - gap * (stages.length - 1)) / stages.length;
  let place = 0;
  return (
    <svg className="app-picture" viewBox={`0 0 ${width} 63`} aria-hidden="true">
      <rect className="paper" width={width} height="63" />
      <rect className="customer" y="20" width={width} height="21.5" />
      <rect className="organisation" y="41.5" width={width} height="21.5" />
      <path className="line" d={`M0 41.5h${width}`} />
      {stages.map((points, stage) => {
        const x = 6 + stage * (column + gap);
        const part = points > 0 ? (column - (points - 1) * 1.5) / points : column;
        return (
          <g key={stage}>
            <rect className="stage" x={x} y="5" width={column} height="5" rx="1.5" />
            {Array.from({ length: points }, (_, point) => {
              const left = x + point * (part + 1.5);
              return (
                <g key={point}>
                  <rect className="point" x={left} y="12" width={part} height="4" rx="1" />
                  {rows.map(({ y, zone }) => {
                    // Golden-ratio steps fill the share of places evenly, without a pattern that looks like data.
                    const filled = (place++ * 0.618) % 1 < fullness;
                    return filled ? (
                      <rect
                        key={y}
                        className={`card ${zone}-card`}
                        x={left}
                        y={y}
                        width={part}
                        height="6"
                        rx="1.5"
                      />
                    ) : null;
                  })}
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
