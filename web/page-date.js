// The publication date that a web page gives for its article.

const kMeta = ["article:published_time", "og:article:published_time", "datePublished", "date", "dc.date", "dc.date.issued",
  "dcterms.date", "dcterms.created", "pubdate", "publishdate", "publish_date", "parsely-pub-date", "sailthru.date"];

/** The civil date an ISO date or timestamp starts with, as written: no time zone moves it. Null where there is none. */
export function civil(value) {
  const match = /^\s*(\d{4})-(\d\d)-(\d\d)/.exec(value ?? "");
  return match && Date.parse(match[0].trim()) ? match[0].trim() : null;
}

function fromJsonLd(page) {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const queue = [JSON.parse(script.textContent)];
      for (let i = 0; i < queue.length && i < 1000; i++) {
        const node = queue[i];
        if (node === null || typeof node !== "object") continue;
        if (typeof node.datePublished === "string" && civil(node.datePublished)) return civil(node.datePublished);
        queue.push(...(Array.isArray(node) ? node : node["@graph"] ? [node["@graph"]].flat() : []));
      }
    } catch {
      // A page with broken metadata still has other places to look.
    }
  }
  return null;
}

function fromMeta(page) {
  for (const wanted of kMeta) {
    for (const meta of page.querySelectorAll("meta[content]")) {
      const name = meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop");
      if (name?.toLowerCase() === wanted.toLowerCase() && civil(meta.content)) return civil(meta.content);
    }
  }
  return null;
}

function fromTime(root) {
  const element = root.querySelector("time[pubdate], time[itemprop=datePublished]") ?? root.querySelector("time[datetime]");
  return civil(element?.getAttribute("datetime"));
}

/**
 * @param {Document} page
 * @param {ParentNode} [article] where to look for a time element
 * @returns {{value: string, from: "json-ld"|"meta"|"time"}|null}
 */
export function publicationDate(page, article = page) {
  for (const [from, value] of [["json-ld", fromJsonLd(page)], ["meta", fromMeta(page)], ["time", fromTime(article)]]) {
    if (value) return { value, from };
  }
  return null;
}
