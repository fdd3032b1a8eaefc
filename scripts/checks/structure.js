// Returns what a screen reader would stumble over; the short list by hand, whether axe-core is there or not.
(() => {
  const faults = [];
  const all = selector => [...document.querySelectorAll(selector)];
  if (document.documentElement.lang !== "zh-CN") faults.push("no language");
  if (all("h1").length !== 1) faults.push("not exactly one h1");
  if (!document.title) faults.push("no title");
  let level = 1;
  for (const heading of all("h1,h2,h3,h4")) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) faults.push("heading level skipped: " + heading.textContent);
    level = own;
  }
  for (const table of all("table")) {
    if (!table.caption && !table.closest("[aria-label],[aria-labelledby]")) faults.push("table without a name");
    for (const cell of table.querySelectorAll("th")) if (!cell.scope) faults.push("th without scope");
    const region = table.closest("[role=region]");
    if (!region || region.tabIndex !== 0) faults.push("table out of the keyboard's reach: " + table.id);
  }
  for (const drawing of all("svg:not([aria-hidden])"))
    if (drawing.getAttribute("role") !== "img" || !drawing.getAttribute("aria-label")) faults.push("drawing without words");
  const ids = all("[id]").map(element => element.id);
  ids.filter((id, index) => ids.indexOf(id) !== index).forEach(id => faults.push("id used twice: " + id));
  for (const element of all("[aria-labelledby]"))
    for (const id of element.getAttribute("aria-labelledby").split(" "))
      if (!document.getElementById(id)) faults.push("label missing: " + id);
  for (const link of all("a[href^='#']"))
    if (!document.getElementById(link.getAttribute("href").slice(1))) faults.push("link to nowhere: " + link.textContent);
  return faults;
})()
