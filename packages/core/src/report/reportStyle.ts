/** The looks of a report: one column to read, tables that scroll on small screens and fit on paper. */
export const reportStyle = `
:root{color-scheme:light dark;--ink:#1f2328;--soft:#57606a;--line:#d5d9de;--paper:#fff;--tint:#f4f6f8;--accent:#a8431c}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a9b1ba;--line:#3a4149;--paper:#16191d;--tint:#1f2429;--accent:#f2a07b}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2.5rem 1.5rem 4rem;max-width:72rem;font:1rem/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:2rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.5rem;line-height:1.25;margin:3rem 0 .75rem;padding-top:1rem;border-top:2px solid var(--accent)}
h3{font-size:1.15rem;line-height:1.3;margin:2rem 0 .5rem}
h1,h2,h3,p,dd{overflow-wrap:anywhere}
p{margin:.35rem 0;max-width:65ch}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.15rem 1rem;margin:0}
dt{color:var(--soft)}dd{margin:0;min-width:0}
nav{margin:2rem 0 0}
nav summary{font-weight:600;cursor:pointer;padding:.35rem 0}
nav ul{list-style:none;margin:0;padding:0}
nav>details>ul{columns:3 16rem;column-gap:2rem}
nav>details>ul>li{margin:0 0 .75rem}
nav li li{font-size:.9rem;padding-inline-start:.75rem}
nav a{display:inline-block;padding:.1rem 0;overflow-wrap:anywhere}
nav li li a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.2em}
.wide{overflow-x:auto;margin:.75rem 0 1.25rem}
table{border-collapse:collapse;font-size:.9rem;min-width:min(20rem,100%)}
caption{text-align:start;font-weight:600;padding:.25rem 0}
th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:start;vertical-align:top;max-width:26rem;overflow-wrap:break-word}
thead th{background:var(--tint);vertical-align:bottom}
th.n,td.n{text-align:end;font-variant-numeric:tabular-nums}
td.n{white-space:nowrap}
td.none{color:var(--soft);font-style:italic}
figure{margin:1rem 0;overflow-x:auto}
figcaption,.note{color:var(--soft);font-size:.875rem}
svg line{stroke:var(--line)}svg polyline{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linejoin:round}
svg circle{fill:var(--accent)}svg text{font:12px system-ui,sans-serif;fill:var(--soft);text-anchor:middle}
@media (max-width:40rem){
body{padding:1.5rem 1rem 3rem}
h1{font-size:1.6rem}h2{font-size:1.3rem;margin-top:2.25rem}
th,td{padding:.3rem .45rem}
td:not(.n){min-width:6.5rem}
}
@page{size:A4 landscape;margin:14mm}
@media print{
:root{color-scheme:light;--ink:#000;--soft:#444;--line:#999;--paper:#fff;--tint:#eee;--accent:#a8431c}
body{max-width:none;padding:0;font-size:10pt}
.wide,figure{overflow:visible}
svg{max-width:100%;height:auto}
h2,h3,caption,thead{break-after:avoid}
h2{margin-top:1.5rem}
tr,figure{break-inside:avoid}
table{font-size:.8rem;max-width:100%}
th,td{padding:.2rem .4rem;min-width:0}
nav>details>ul{columns:3}
a{color:inherit;text-decoration:none}
}
`;
