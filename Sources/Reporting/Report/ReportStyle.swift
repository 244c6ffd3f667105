/// How a page looks: light and dark, on a phone, on paper.
///
/// Colours are those of Okabe and Ito (2008), which readers with any colour vision tell apart, darkened or lightened
/// where text needs a contrast of 4.5 to 1 (WCAG 2.2).
enum ReportStyle {
  static let lightColours =
    "--page:#fff;--ink:#1a1a1a;--faint:#595959;--grid:#d9d9d9;--main:#005a8f;--soft:#56b4e9;--mark:#b34700;--box:#f4f6f8"
  private static let darkColours =
    "--page:#14171a;--ink:#f0f0f0;--faint:#b0b8c0;--grid:#3a4047;--main:#7cc8f5;--soft:#2a6f9e;--mark:#ffab66;--box:#1e2328"
  static let fonts = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif"

  static let charts = """
    .grid{stroke:var(--grid);stroke-width:1}.tick,.label{font-size:11px;fill:var(--faint)}
    .label{fill:var(--ink)}.middle{text-anchor:middle}.end{text-anchor:end}
    .band{fill:var(--soft);opacity:.65}.band.wide{opacity:.3}
    .median{stroke:var(--main);stroke-width:2;fill:none}.whisker{stroke:var(--main);stroke-width:1.5}
    .box{fill:var(--soft);stroke:var(--main);stroke-width:.5}.planned{fill:var(--mark)}
    .road{stroke:var(--grid)}.supply{fill:none;stroke:var(--faint);stroke-width:2.5}.ridge{fill:var(--soft);stroke:var(--main);stroke-width:1;opacity:.85}.reference{stroke:var(--mark);stroke-width:1.5;stroke-dasharray:5 3}.ring{fill:var(--page);stroke:var(--main);stroke-width:1.5}
    .disc{fill:var(--main)}.scale{stroke:var(--ink);stroke-width:1.5}
    .bar0{fill:var(--main)}.bar1{fill:var(--mark)}.bar2{fill:var(--soft)}.bar3{fill:var(--faint)}.bar4{fill:var(--ink)}.bar5{fill:var(--grid)}.untold{opacity:.35}.interval{stroke:var(--ink);stroke-width:1.2}
    .axis{stroke:var(--faint);stroke-width:1}.thread{stroke:var(--soft);stroke-width:1.5;fill:none}
    .single{stroke:var(--faint);stroke-width:.7;fill:none;opacity:.55}.linchpin{stroke:var(--mark);stroke-width:4}
    .empty{fill:var(--grid)}.full{fill:var(--soft)}.ends{fill:var(--main)}
    """

  static let page = """
    :root{\(lightColours);color-scheme:light dark}
    @media (prefers-color-scheme:dark){:root{\(darkColours)}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--page);color:var(--ink);\(fonts);line-height:1.5;font-size:1rem}
    header,main{max-width:72rem;margin:0 auto;padding:0 1rem}
    h1{font-size:1.9rem;line-height:1.2;margin:1.5rem 0 .5rem}h2{margin:2.5rem 0 .5rem;border-bottom:1px solid var(--grid)}
    h3{margin:1.5rem 0 .5rem}.lead{max-width:46rem}p,li,dd{max-width:52rem}
    a{color:var(--main)}a:focus-visible,button:focus-visible,input:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
    .skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--page);padding:.25rem .5rem}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0}
    .switch{position:sticky;top:0;background:var(--page);padding:.5rem 0;display:flex;flex-wrap:wrap;gap:.5rem;z-index:1;border-bottom:1px solid var(--grid)}
    button{font:inherit;color:var(--ink);background:var(--box);border:1px solid var(--faint);border-radius:.4rem;padding:.3rem .7rem;min-height:2rem;cursor:pointer}
    button[aria-pressed=true]{background:var(--main);color:var(--page)}
    .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}
    th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--grid);overflow-wrap:anywhere}
    thead th{white-space:nowrap}.claims th[scope=row]{font-weight:400;min-width:14rem}.claims td{min-width:6.5rem}.sortable th[scope=row]{min-width:8rem}.sortable td{min-width:6rem}details td,details th{font-size:.85rem}.id{font-weight:600;color:var(--main)}
    .number{font-variant-numeric:tabular-nums;white-space:nowrap}.note,figcaption{color:var(--faint);font-size:.9rem}
    figcaption strong{color:var(--ink)}figure{margin:0 0 1rem}
    .panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:1rem}
    div.wide{overflow-x:auto}div.wide svg.chart{min-width:34rem}
    svg.chart{display:block;width:100%;height:auto}svg.bar{display:block;width:6rem;height:.5rem;margin-top:.2rem}
    svg.spread{width:6rem;height:.75rem}.slider{display:block;padding:.5rem 0}.slider[hidden]{display:none}.slider input{width:min(26rem,60vw);vertical-align:middle}
    .names{columns:3 12rem;font-size:.85rem;padding-left:1.2rem}.density{fill:var(--soft);stroke:var(--main);stroke-width:.7}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{color:var(--faint)}dd{margin:0;overflow-wrap:anywhere}
    pre{font-size:.8rem;line-height:1.35;background:var(--box);padding:.75rem;margin:0;width:max-content;min-width:100%}
    \(charts)
    @media (max-width:40rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}.claims th[scope=row]{min-width:11rem}}
    @media print{@page{size:A4;margin:15mm}nav,.switch,.slider,.skip{display:none!important}.view[hidden]{display:block!important}body{font-size:9.5pt}figure,tr{break-inside:avoid}.scroll,div.wide{overflow:visible}pre{white-space:pre-wrap;width:auto}}
    @media (prefers-reduced-motion:no-preference){.disc{transition:r .15s}}
    """
}
