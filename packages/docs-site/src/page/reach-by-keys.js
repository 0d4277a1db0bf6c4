// What can be scrolled sideways can be reached by keys: wide tables and code on a narrow screen. It stands in
// the head of every page, as it is, and looks again when the window changes.
const makeReachable = () => {
  for (const each of document.querySelectorAll(".sl-markdown-content :is(table, pre)")) {
    const isWide = each.scrollWidth > each.clientWidth;
    if (isWide) each.tabIndex = 0;
    else if (each.tabIndex === 0) each.removeAttribute("tabindex");
  }
};
addEventListener("load", makeReachable);
addEventListener("resize", makeReachable);
