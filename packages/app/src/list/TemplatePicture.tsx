import type { Template } from '../api/maps.ts';

const columns = [6, 33, 60, 87];

function Cards({ y, zone, skip = [] }: { y: number; zone: string; skip?: readonly number[] }) {
  return columns
    .filter((_, index) => !skip.includes(index))
    .map((x) => <rect key={x} className={`card ${zone}-card`} x={x} y={y} width="24" height="8" rx="1.5" />);
}

function Stages({ count }: { count: number }) {
  return columns
    .slice(0, count)
    .map((x) => <rect key={x} className="stage" x={x} y="6" width="24" height="5" rx="1.5" />);
}

/** What a template begins with, drawn small. Decoration: the words beside it say the same. */
export function TemplatePicture({ template }: { template: Template }) {
  return (
    <svg className="app-picture" viewBox="0 0 117 78" aria-hidden="true">
      <rect className="paper" width="117" height="78" />
      {template === 'customer-journey' && (
        <>
          <rect className="customer" y="17" width="117" height="61" />
          <Stages count={4} />
          <path className="curve" d="M12 33c10 0 12-9 24-9s14 13 26 13 14-12 38-12" />
          <Cards y={46} zone="customer" />
          <Cards y={58} zone="customer" skip={[1]} />
        </>
      )}
      {template === 'service-blueprint' && (
        <>
          <rect className="customer" y="15" width="117" height="16" />
          <rect className="organisation" y="31" width="117" height="47" />
          <path className="line" d="M0 31h117M0 47h117M0 63h117" />
          <Stages count={4} />
          <Cards y={19} zone="customer" />
          <Cards y={35} zone="organisation" skip={[3]} />
          <Cards y={51} zone="organisation" skip={[0]} />
          <Cards y={66} zone="organisation" skip={[0, 2]} />
        </>
      )}
      {template === 'blank' && (
        <>
          <rect className="customer" y="17" width="117" height="20" />
          <rect className="organisation" y="37" width="117" height="41" />
          <path className="line" d="M0 37h117M0 57h117" />
          <Stages count={1} />
        </>
      )}
    </svg>
  );
}
