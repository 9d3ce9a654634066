import type { MapEntry } from '../api/maps.ts';
import { isFilled, pictureOf } from './picture.ts';

const width = 120;
const gap = 3;
const pointGap = 1.5;
const rows = [
  { y: 23, zone: 'customer' },
  { y: 32, zone: 'customer' },
  { y: 44, zone: 'organisation' },
  { y: 53, zone: 'organisation' },
] as const;

/** A small picture of how large a map is and how full. Decoration: the counts stand beside it in words. */
export function MapPicture({ map }: { map: MapEntry }) {
  const { stages, fullness } = pictureOf(map);
  const column = (width - 12 - gap * (stages.length - 1)) / stages.length;
  return (
    <svg className="app-picture" viewBox={`0 0 ${width} 63`} aria-hidden="true">
      <rect className="paper" width={width} height="63" />
      <rect className="customer" y="20" width={width} height="21.5" />
      <rect className="organisation" y="41.5" width={width} height="21.5" />
      <path className="line" d={`M0 41.5h${width}`} />
      {stages.map((points, stage) => {
        const x = 6 + stage * (column + gap);
        const part = (column - (points.length - 1) * pointGap) / Math.max(1, points.length);
        return (
          <g key={x}>
            <rect className="stage" x={x} y="5" width={column} height="5" rx="1.5" />
            {points.map((point, index) => {
              const left = x + index * (part + pointGap);
              return (
                <g key={point}>
                  <rect className="point" x={left} y="12" width={part} height="4" rx="1" />
                  {rows
                    .filter((_, row) => isFilled(point * rows.length + row, fullness))
                    .map(({ y, zone }) => (
                      <rect
                        key={y}
                        className={`card ${zone}-card`}
                        x={left}
                        y={y}
                        width={part}
                        height="6"
                        rx="1.5"
                      />
                    ))}
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
