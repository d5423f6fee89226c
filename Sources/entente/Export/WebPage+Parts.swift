import Words

extension WebPage {
  /// How the page looks, on light and dark backgrounds and on paper.
  static let style = """

    :root{color-scheme:light dark}
    body{font:14px/1.4 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1f2328;background:#fff}
    h1{font-size:1.7rem;margin:0}
    h1+p{margin:.2rem 0 1rem;color:#6e7781}
    figure{margin:1rem 0 2rem;overflow-x:auto}
    #filter{font:inherit;width:22rem;max-width:60vw;padding:.3rem .5rem;border:1px solid #8888;border-radius:.3rem;background:none;color:inherit}
    #count,small,th{color:#6e7781}
    table{border-collapse:collapse;width:100%}
    th,td{text-align:left;vertical-align:baseline;padding:.3rem .7rem .3rem 0;border-bottom:1px solid #8883}
    th{position:sticky;top:0;background:#fff;border-bottom:1px solid #8888;white-space:nowrap;font-size:.85rem}
    th button{font:inherit;border:0;padding:0;background:none;color:inherit;cursor:pointer}
    tbody tr:hover{background:#8881}
    td:first-child,td:nth-child(5){font-variant-numeric:tabular-nums}
    td:nth-child(5){text-align:right}
    td:nth-child(2){min-width:7.5rem}
    td:nth-child(6){min-width:11rem}
    td:last-child{width:40%}
    small{font-size:inherit;white-space:nowrap}
    abbr{text-decoration:none;white-space:nowrap}
    i{font-style:normal;display:inline-block;width:1.1em;text-align:center}
    th[aria-sort=ascending] button::after{content:" ▲"}
    th[aria-sort=descending] button::after{content:" ▼"}
    td:first-child{white-space:nowrap}
    summary{cursor:pointer}
    details p,details ol{margin:.3rem 0;max-width:60ch}
    a{overflow-wrap:anywhere}
    @media(prefers-color-scheme:dark){body,th{background:#14171c}body{color:#d6dae0}#count,small,th,h1+p{color:#9aa1ab}}
    @media print{#tools{display:none}}

    """

  /// What makes the table sort by its headings and filter by words, whatever their case and accents.
  static func script(in words: Words) -> String {
    """

    "use strict";
    {
      const body = document.querySelector("tbody");
      const fold = text => text.normalize("NFD").replace(/\\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
      const rows = [...body.rows].map(row => ({
        row,
        text: fold([row.textContent, ...[...row.querySelectorAll("abbr")].map(name => name.title)].join(" ")),
      }));
      const filter = document.getElementById("filter");
      const count = document.getElementById("count");
      const show = () => {
        const words = fold(filter.value).split(/\\s+/).filter(Boolean);
        let shown = 0;
        for (const {row, text} of rows) {
          row.hidden = !words.every(word => text.includes(word));
          if (!row.hidden) shown += 1;
        }
        count.textContent = `\(words.shown("${shown}", ofRows: "${rows.length}"))`;
      };
      const headings = [...document.querySelectorAll("th")];
      headings.forEach((heading, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = heading.textContent;
        heading.replaceChildren(button);
        button.addEventListener("click", () => {
          const down = heading.getAttribute("aria-sort") === "ascending";
          for (const other of headings) other.removeAttribute("aria-sort");
          heading.setAttribute("aria-sort", down ? "descending" : "ascending");
          const isNumber = "number" in heading.dataset;
          const keyed = rows.map(({row}, place) => {
            const cell = row.cells[column];
            const order = cell.dataset.order;
            return {row, place, key: isNumber ? (order === undefined ? null : Number(order)) : cell.textContent};
          });
          keyed.sort((a, b) => {
            if (a.key === null || b.key === null) return (a.key === null) - (b.key === null) || a.place - b.place;
            const difference = isNumber ? a.key - b.key : a.key.localeCompare(b.key\(words.collation));
            return (down ? -difference : difference) || a.place - b.place;
          });
          body.append(...keyed.map(({row}) => row));
        });
      });
      filter.addEventListener("input", show);
      document.getElementById("tools").hidden = false;
      show();
    }

    """
  }
}
