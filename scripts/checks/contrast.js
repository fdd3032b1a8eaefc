// Returns what is too faint (WCAG 2.2, 1.4.3 and 1.4.11): text below 4.5:1, bars below 3:1 against the paper.
(() => {
  const parse = text => (text.match(/[\d.]+/g) || []).map(Number);
  const channel = value => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const contrast = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = element => {
    for (; element; element = element.parentElement) {
      const color = parse(getComputedStyle(element).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  const faint = [];
  const seen = new Set();
  for (const element of document.body.querySelectorAll("*")) {
    const hasText = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    if (!hasText || element.closest("script,style,title,svg") || !element.getClientRects().length) continue;
    const style = getComputedStyle(element);
    const key = style.color + element.tagName + element.className + ground(element);
    if (seen.has(key)) continue;
    seen.add(key);
    const ratio = contrast(parse(style.color), ground(element));
    if (ratio < 4.5) faint.push(element.tagName + "." + element.className + " " + ratio.toFixed(2));
  }
  const paper = ground(document.body);
  const root = getComputedStyle(document.documentElement);
  for (const name of ["--z0", "--z1", "--z2", "--z3", "--z4", "--bar", "--past"]) {
    const hex = root.getPropertyValue(name).trim().slice(1);
    if (!hex) continue;
    const color = [0, 2, 4].map(start => parseInt(hex.slice(start, start + 2), 16));
    const ratio = contrast(color, paper);
    if (!(ratio >= 3)) faint.push(name + " " + ratio.toFixed(2));
  }
  return faint;
})()
