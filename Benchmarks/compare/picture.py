"""A bar for every program on a logarithmic axis, as SVG that reads on light and on dark ground."""

import math
from xml.sax.saxutils import escape

WIDTH, LEFT, RIGHT, ROW, TOP = 820, 300, 110, 26, 30
STYLE = """
text { font: 13px sans-serif; fill: #4b5563; }
.axis { stroke: #9ca3af; stroke-width: 1; opacity: .45; }
.bar { fill: #64748b; } .own { fill: #0284c7; } .name { font-weight: 600; }
@media (prefers-color-scheme: dark) {
  text { fill: #d1d5db; } .bar { fill: #94a3b8; } .own { fill: #38bdf8; }
}
"""


def bars(one_core):
    rows = sorted(one_core.items(), key=lambda item: item[1]["nanoseconds_per_run_day"])
    costs = [program["nanoseconds_per_run_day"] for _, program in rows]
    low, high = math.floor(math.log10(min(costs)) - 0.2), math.ceil(math.log10(max(costs)))
    scale = (WIDTH - LEFT - RIGHT) / (high - low)
    place = lambda cost: LEFT + (math.log10(cost) - low) * scale
    height = TOP + ROW * len(rows) + 14
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" role="img" aria-label="Nanoseconds per run-day, logarithmic axis">',
        f"<style>{STYLE}</style>",
        f'<text x="4" y="18">nanoseconds per run-day (shorter is faster)</text>',
    ]
    for power in range(low, high + 1):
        x = place(10**power)
        parts.append(
            f'<line class="axis" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP - 6}" y2="{height - 8}"/>'
        )
        parts.append(f'<text x="{x:.1f}" y="18" text-anchor="middle">{10 ** power:,g}</text>')
    for index, (name, program) in enumerate(rows):
        parts += bar(name, program, TOP + ROW * index, place)
    return "\n".join(parts + ["</svg>"]) + "\n"


def bar(name, program, y, place):
    cost, own = program["nanoseconds_per_run_day"], name == "linchpin"
    length = place(cost) - LEFT
    title = escape(program["title"].replace("`", ""))
    value = f"{cost:,.0f}" if cost >= 100 else f"{cost:.3g}"
    return [
        f'<text x="{LEFT - 8}" y="{y + 16}" text-anchor="end"{" class=" + chr(34) + "name" + chr(34) if own else ""}>{title}</text>',
        f'<rect class="{"own" if own else "bar"}" x="{LEFT}" y="{y + 4}" width="{length:.1f}" height="16" rx="2"/>',
        f'<text x="{LEFT + length + 6:.1f}" y="{y + 16}">{value}</text>',
    ]
