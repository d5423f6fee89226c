import Words

extension WebPage {
  /// How the page looks, on light and dark backgrounds and on paper.
  static func style(in words: Words) -> String {
    """

    :root{color-scheme:light dark}
    body{font:15px/1.45 system-ui,sans-serif;margin:1.5rem auto;max-width:75rem;padding:0 1rem}
    figure{margin:1rem 0;overflow-x:auto}
    table{border-collapse:collapse;width:100%}
    th,td{text-align:left;vertical-align:top;padding:.25rem .6rem;border-bottom:1px solid #8884}
    th{position:sticky;top:0;background:Canvas}
    th button{font:inherit;font-weight:bold;border:0;padding:0;background:none;color:inherit;cursor:pointer}
    th[aria-sort=ascending] button::after{content:" ▲"}
    th[aria-sort=descending] button::after{content:" ▼"}
    td:first-child{white-space:nowrap}
    details p,details ol{margin:.3rem 0;max-width:60ch}
    a{overflow-wrap:anywhere}
    @media print{#tools{display:none}}
    \(words.language == .vietnamese ? WebPage.styleOfSyllables : "")
    """
  }

  /// Where words are broken between their syllables, columns would become as narrow as one of them.
  private static let styleOfSyllables = """
    @media(min-width:60rem){td:nth-child(3),td:nth-child(4),td:nth-child(6){min-width:6rem}
    td:nth-child(7){min-width:5rem}td:last-child{min-width:18rem}th button{white-space:nowrap}}

    """

  /// What makes the table sort by its headings and filter by words, whatever their case and accents.
  static func script(in words: Words) -> String {
    """

    "use strict";
    {
      const body = document.querySelector("tbody");
      const fold = text => text.normalize("NFD").replace(/\\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
      const rows = [...body.rows].map(row => ({row, text: fold(row.textContent)}));
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
