// What people typed reaches the page only as text nodes: nothing here is parsed as HTML.

const inlineTags = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", marked: "mark",
  subscript: "sub", superscript: "sup", pre: "pre",
};

export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function link(url, ...children) {
  const made = element("a", "", ...children);
  if (/^(https?|mailto|tel|tg):/i.test(url)) made.href = url;
  made.target = "_blank";
  made.rel = "noreferrer noopener";
  return made;
}

/** A text with Telegram's entities, which may stand inside one another. */
export function formattedText(text, entities) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const build = (from, to, inside) => {
    const parts = [];
    let at = from;
    while (inside.length > 0) {
      const entity = inside.shift();
      const end = entity.offset + entity.length;
      parts.push(text.slice(at, entity.offset));
      const nested = [];
      while (inside.length > 0 && inside[0].offset < end) nested.push(inside.shift());
      parts.push(entityElement(entity, text.slice(entity.offset, end), build(entity.offset, end, nested)));
      at = end;
    }
    parts.push(text.slice(at, to));
    return parts;
  };
  return build(0, text.length, sorted);
}

function entityElement(entity, raw, children) {
  switch (entity.type) {
    case "text_link":
      return link(entity.url, ...children);
    case "url":
      return link(raw, ...children);
    case "spoiler":
      return element("span", "spoiler", ...children);
    case "blockquote":
    case "expandable_blockquote":
      return element("span", "quote", ...children);
    default:
      return element(inlineTags[entity.type] ?? "span", "", ...children);
  }
}

function richText(value) {
  if (value === undefined || value === null) return [];
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(richText);
  switch (value.type) {
    case "url":
      return [link(value.url, ...richText(value.text))];
    case "email_address":
      return [link(`mailto:${value.email_address}`, ...richText(value.text))];
    case "phone_number":
      return [link(`tel:${value.phone_number}`, ...richText(value.text))];
    case "spoiler":
      return [element("span", "spoiler", ...richText(value.text))];
    case "custom_emoji":
      return [value.alternative_text];
    case "mathematical_expression":
      return [element("code", "", value.expression)];
    case "anchor":
      return [];
    default:
      return [element(inlineTags[value.type] ?? "span", "", ...richText(value.text))];
  }
}

const credit = (block) => (block.credit ? element("cite", "", "— ", ...richText(block.credit)) : null);

export function richBlocks(blocks) {
  return blocks.map(richBlock);
}

function richBlock(block) {
  switch (block.type) {
    case "heading": {
      const heading = element(`h${block.size}`, "", ...richText(block.text));
      heading.style.setProperty("--size", block.size);
      return heading;
    }
    case "pre":
      return element("pre", "", ...richText(block.text));
    case "footer":
      return element("footer", "", ...richText(block.text));
    case "divider":
      return element("hr");
    case "list":
      return list(block);
    case "blockquote":
      return element("blockquote", "", ...richBlocks(block.blocks), credit(block));
    case "pullquote":
      return element("blockquote", "align-center", ...richText(block.text), credit(block));
    case "details":
      return details(block);
    case "table":
      return table(block);
    case "mathematical_expression":
      return element("pre", "", block.expression);
    default:
      return element("p", "", ...richText(block.text));
  }
}

function list(block) {
  const ordered = /^\d/.test(block.items[0].label);
  return element(ordered ? "ol" : "ul", "", ...block.items.map(listItem));
}

function listItem(item) {
  const box = item.has_checkbox ? (item.is_checked ? "☑ " : "☐ ") : null;
  return element("li", "", box, ...richBlocks(item.blocks));
}

function details(block) {
  const made = element("details", "", element("summary", "", ...richText(block.summary)), ...richBlocks(block.blocks));
  made.open = block.is_open === true;
  return made;
}

function table(block) {
  const looks = `${block.is_bordered ? "bordered" : ""} ${block.is_striped ? "striped" : ""}`;
  const made = element("table", looks);
  if (block.caption) made.append(element("caption", "", ...richText(block.caption)));
  for (const row of block.cells) made.append(element("tr", "", ...row.map(cell)));
  return element("div", "scroll", made);
}

function cell(part) {
  const made = element(part.is_header ? "th" : "td", `align-${part.align}`, ...richText(part.text));
  if (part.colspan) made.colSpan = part.colspan;
  if (part.rowspan) made.rowSpan = part.rowspan;
  return made;
}
