// From what someone types to the pages that answer it. All of it happens here: the index is files of this site.
// A page need not have every word: each word adds what it weighs on a page, as in BM25.
const SHORT = 3; // letters, below which a word may be anything
const MEANT = 0.6, TOGETHER = 1.2; // what a word that another stands for, and a pair, weigh
const ENDING = /^(s|es|ed|d|e|y|ng|ly|er|rs|ie|al|on|or|os|as|o|a|an|ar|do|ón)$/; // what a word may end with where ours ends otherwise
const AROUND = 26; // words of an excerpt

export const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, "");
const wordsOf = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const stem = (word) => word.slice(0, Math.max(SHORT, word.length - (word.length > 6 ? 2 : 1)));

// How many letters are wrong, missing, too many or swapped (optimal string alignment), or `most` + 1 if more.
function apart(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

class Finder {
  constructor(engine, guide) {
    Object.assign(this, { engine, guide });
    this.list = guide.known.split(" ");
    this.known = new Set(this.list);
    this.pairs = new Set(guide.pairs.split(" "));
    this.stop = new Set(guide.stop.split(" "));
  }

  // A word as this site spells it; a word that is only begun, or has another ending, is right.
  spelled(word) {
    const ends = ["", "s", "es", "ed", "d", "ing", "ly", "er", "ando", "iendo", "ado", "ido"];
    const has = (base) => base.length >= SHORT && (this.known.has(base) || this.known.has(`${base}e`));
    if (word.length < 4 || /\d/.test(word) || ends.some((end) => word.endsWith(end) && has(word.slice(0, word.length - end.length)))) return word;
    const begun = stem(word), ending = ENDING.test(word.slice(begun.length));
    if (this.list.some((other) => other.startsWith(word) || (ending && word.length > 4 && other.startsWith(begun) && Math.abs(other.length - word.length) < 4))) return word;
    const most = word.length > 6 ? 2 : 1;
    let best = word, least = most + 1;
    for (const other of this.list) {
      const wrong = apart(word, other, most);
      if (wrong > most) continue;
      const same = [...word].findIndex((letter, i) => letter !== other[i]); // people get beginnings right
      const far = wrong + (same ? -0.05 * same : 1);
      if (far < least) [best, least] = [other, far];
    }
    return best;
  }

  // What is looked for: groups of words, each of which may stand for the others.
  groups(query) {
    const typed = wordsOf(query);
    const asked = typed.filter((word) => !this.stop.has(word) && word.length > 1);
    const spelled = (asked.length ? asked : typed).map((word) => this.spelled(word));
    const text = ` ${typed.join(" ")} `;
    const groups = [...new Set(spelled)].map((word) => [word, ...wordsOf(this.guide.means[word] ?? "")]);
    for (const [phrase, means] of Object.entries(this.guide.means)) {
      if (phrase.includes(" ") && text.includes(` ${phrase} `)) groups.push(wordsOf(means));
    }
    const changed = (asked.length ? asked : typed).some((word, i) => word !== spelled[i]);
    return { groups, pairs: this.together(spelled), instead: changed ? spelled.join(" ") : "" };
  }

  // Words that stand together in a phrase that people use for a page, or in its title: see plugins/search/keys.py.
  together(words) {
    const stems = [...new Set(words.map(stem))].sort();
    const found = stems.length < 2 ? stems : stems.flatMap((one, i) => stems.slice(i + 1).map((other) => one + other));
    return found.filter((key) => this.pairs.has(key)).map((key) => `${key}qzp`);
  }

  // All pages that have any of the words, the best first; `only` holds the marks of a kind and a topic, or "".
  async find(query, only = []) {
    const { groups, pairs, instead } = this.groups(query);
    const pages = new Map();
    const allowed = await Promise.all(only.filter(Boolean).map((mark) => this.search(mark).then((found) => new Set(found.map((page) => page.id)))));
    await Promise.all(groups.map(async (words, group) => {
      const found = await Promise.all(words.map((word) => this.search(word)));
      const rare = this.rare(new Set(found.flat().map((result) => result.id)).size);
      found.forEach((results, meant) => results.forEach((result) => {
        if (allowed.some((ids) => !ids.has(result.id))) return;
        const page = pages.get(result.id) ?? { id: result.id, data: result.data, scores: groups.map(() => 0) };
        page.scores[group] = Math.max(page.scores[group], result.score * rare * (meant ? MEANT : 1));
        pages.set(result.id, page);
      }));
    }));
    for (const page of pages.values()) {
      const sum = page.scores.reduce((a, b) => a + b, 0);
      page.score = sum * (0.4 + (0.6 * page.scores.filter(Boolean).length) / groups.length);
    }
    const most = Math.max(...[...pages.values()].map((page) => page.score));
    for (const found of await Promise.all(pairs.map((pair) => this.search(pair)))) {
      for (const { id } of found) if (pages.has(id)) pages.get(id).score += most * TOGETHER;
    }
    const results = [...pages.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return { results, instead, words: groups.flat() };
  }

  // What a word says that `pages` pages have: one for a word of a single page, less for words that are everywhere.
  rare(pages) {
    return Math.sqrt(Math.log(1 + this.guide.pages / Math.max(1, pages)) / Math.log(1 + this.guide.pages));
  }

  async search(word) {
    return (await this.engine.search(word)).results;
  }

  // What is shown of a page: its name, kind, topic, the words around what was looked for, and its parts that have it.
  async show(page, words) {
    const { url, meta, anchors, raw_content: text } = await page.data();
    const [said, marks = ""] = text.split(this.guide.end);
    const all = said.trim().split(/\s+/), own = meta.title.trim().split(/\s+/).length;
    const stems = words.map(stem);
    const hits = all.map((word, at) => (at < own ? -1 : stems.findIndex((start) => wordsOf(word).some((part) => part.startsWith(start)))));
    const label = (rows) => rows.find(([mark]) => marks.includes(mark))?.[1] ?? "";
    const heads = anchors.filter(({ element }) => /^h[2-4]$/i.test(element)).sort((a, b) => a.location - b.location);
    const parts = heads.map((head, i) => ({
      title: head.text, url: `${url}#${head.id}`,
      count: new Set(hits.slice(head.location, heads[i + 1]?.location ?? all.length).filter((hit) => hit >= 0)).size,
    }));
    return {
      url, title: meta.title, kind: label(this.guide.kinds), topic: label(this.guide.topics),
      excerpt: excerpt(all, hits, own),
      parts: parts.filter((part) => part.count).sort((a, b) => b.count - a.count).slice(0, 3),
    };
  }
}

// The stretch that has the most of the words: [text, marked] pairs.
function excerpt(all, hits, own) {
  let from = own, most = 0;
  hits.forEach((hit, at) => {
    const count = hit < 0 ? 0 : new Set(hits.slice(at, at + AROUND - 4).filter((other) => other >= 0)).size;
    if (count > most) [from, most] = [Math.max(own, at - 4), count];
  });
  const to = Math.min(all.length, from + AROUND);
  const row = all.slice(from, to).map((word, i) => [word, hits[from + i] >= 0]);
  if (from > own) row.unshift(["…", false]);
  if (to < all.length) row.push(["…", false]);
  return row;
}

export async function open(index, lang) {
  const [engine, guide] = await Promise.all([
    import(`${index}pagefind.js`),
    fetch(`${index}guide.${lang}.json`).then((answer) => answer.json()),
  ]);
  // Without a worker the engine is one script less to load, and its work takes some milliseconds.
  await engine.options({ noWorker: true, ranking: { termSimilarity: 2, pageLength: 0.3, termSaturation: 1.6 } });
  await engine.init(lang);
  return new Finder(engine, guide);
}
