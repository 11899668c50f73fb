// Writes the document of output-format "dateline/1". Order of members is fixed, so that equal documents are equal bytes.
#include <nlohmann/json.hpp>

#include "dateline/dateline.h"
#include "json/names.h"
#include "text/offsets.h"
#include "text/utf8.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

// A double shows at most this many decimal digits unchanged.
constexpr size_t kExactDigits = 15;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json id_or_null(const char* prefix, int32_t index) { return index < 0 ? Json(nullptr) : Json(prefix + std::to_string(index)); }

// Two decimals are all that the evidence behind a confidence supports.
Json score(float value) { return static_cast<double>(static_cast<int>(value * 100 + 0.5f)) / 100; }

template <typename Index>
Json ids(const char* prefix, const std::vector<Index>& indices) {
  Json list = Json::array();
  for (const auto i : indices) list.push_back(prefix + std::to_string(i));
  return list;
}

// A JSON number when a double holds the decimal exactly, else the decimal as a string.
Json decimal(const std::string& value) {
  if (value.empty()) return nullptr;
  size_t digits = 0;
  for (const char c : value) digits += c >= '0' && c <= '9';
  if (digits > kExactDigits) return value;
  const Json number = Json::parse(value, nullptr, false);
  return number.is_number() ? number : Json(value);
}

Json interval(const std::optional<Interval>& value) {
  return value ? Json::array({text_or_null(value->first), text_or_null(value->second)}) : Json(nullptr);
}

class Writer {
 public:
  Writer(const Document& document, const Options& options)
      : document_(document), options_(options), offsets_(document.text, options.offsets) {}

  Json write(double milliseconds) const {
    Json out;
    out["schema"] = "dateline/1";
    out["offsets"] = name_of(options_.offsets);
    out["language"] = document_.language;
    out["published"] = {{"value", text_or_null(document_.published.value)}, {"source", name_of(document_.published.source)}};
    out["blocks"] = list(document_.blocks, [&](const Block& b, size_t) {
      Json json = place(b);
      json["kind"] = name_of(b.kind);
      return json;
    });
    out["sentences"] = list(document_.sentences, [&](const Sentence& s, size_t) {
      Json json = place(s);
      json["block"] = s.block;
      return json;
    });
    if (options_.explain) out["tokens"] = list(document_.tokens, [&](const Token& t, size_t) { return token(t); });
    out["entities"] = list(document_.entities, [&](const Entity& e, size_t i) { return entity(e, i); });
    out["mentions"] = list(document_.mentions, [&](const Mention& m, size_t) { return mention(m); });
    out["dates"] = list(document_.dates, [&](const Timex& t, size_t i) { return timex(t, i); });
    out["periods"] = list(document_.periods, [&](const Period& p, size_t) { return period(p); });
    out["figures"] = list(document_.figures, [&](const Figure& f, size_t i) { return figure(f, i); });
    out["quotes"] = list(document_.quotes, [&](const Quote& q, size_t i) { return quote(q, i); });
    out["facts"] = list(document_.facts, [&](const Fact& f, size_t i) { return fact(f, i); });
    out["card"] = card(document_.card);
    out["stats"] = {{"words", words()}, {"milliseconds", milliseconds < 0 ? Json(nullptr) : Json(milliseconds)}};
    return out;
  }

 private:
  template <typename Item, typename Write>
  static Json list(const std::vector<Item>& items, Write write) {
    Json json = Json::array();
    for (size_t i = 0; i < items.size(); ++i) json.push_back(write(items[i], i));
    return json;
  }

  Json place(const Span& span) const { return {{"start", offsets_.at(span.start)}, {"end", offsets_.at(span.end)}}; }

  Json words_at(const Span& span) const {
    Json json = place(span);
    json["text"] = valid_utf8(document_.slice(span));
    return json;
  }

  Json words_or_null(const std::optional<Span>& span) const { return span ? words_at(*span) : Json(nullptr); }

  // An item with its id first, then its place and words.
  Json item(const char* prefix, size_t index, const Span& span) const {
    Json json;
    json["id"] = prefix + std::to_string(index);
    json.update(words_at(span));
    return json;
  }

  Json token(const Token& t) const {
    Json json = words_at(t);
    json["pos"] = name_of(t.pos);
    json["name"] = t.name == EntityType::none ? Json(nullptr) : Json(name_of(t.name));
    json["begins"] = t.name_begins;
    return json;
  }

  Json entity(const Entity& e, size_t index) const {
    Json json;
    json["id"] = "e" + std::to_string(index);
    json["type"] = name_of(e.type);
    json["name"] = e.name;
    json["aliases"] = e.aliases;
    json["roles"] = e.roles;
    json["wikidata"] = text_or_null(e.wikidata);
    json["description"] = text_or_null(e.description);
    json["country"] = text_or_null(e.country);
    json["mentions"] = e.mentions;
    json["salience"] = score(e.salience);
    return json;
  }

  Json mention(const Mention& m) const {
    Json json = words_at(m);
    json["entity"] = id_or_null("e", m.entity);
    json["kind"] = name_of(m.kind);
    json["type"] = name_of(m.type);
    json["confidence"] = score(m.confidence);
    json["why"] = m.why;
    return json;
  }

  Json timex(const Timex& t, size_t index) const {
    Json json = item("d", index, t);
    json["type"] = name_of(t.type);
    json["value"] = text_or_null(t.value);
    json["mod"] = text_or_null(t.mod);
    json["quant"] = text_or_null(t.quant);
    json["freq"] = text_or_null(t.freq);
    json["interval"] = interval(t.interval);
    json["relative_to"] = text_or_null(t.relative_to);
    if (!t.alternatives.empty()) json["alternatives"] = t.alternatives;
    json["confidence"] = score(t.confidence);
    json["why"] = t.why;
    return json;
  }

  Json period(const Period& p) const {
    Json json = words_at(p);
    json["from"] = id_or_null("d", p.from);
    json["to"] = id_or_null("d", p.to);
    json["interval"] = interval(p.interval);
    return json;
  }

  Json figure(const Figure& f, size_t index) const {
    Json json = item("f", index, f);
    json["type"] = name_of(f.type);
    json["value"] = decimal(f.value);
    json["high"] = decimal(f.high);
    json["unit"] = text_or_null(f.unit);
    json["assumed"] = f.assumed;
    json["bound"] = name_of(f.bound);
    json["change"] = f.change ? Json{{"direction", f.change->up ? "up" : "down"}, {"by", f.change->by}} : Json(nullptr);
    json["of"] = words_or_null(f.of);
    json["holder"] = id_or_null("e", f.holder);
    json["when"] = id_or_null("d", f.when);
    json["confidence"] = score(f.confidence);
    json["why"] = f.why;
    return json;
  }

  Json quote(const Quote& q, size_t index) const {
    Json json = item("q", index, q);
    json["kind"] = name_of(q.kind);
    json["speaker"] = id_or_null("e", q.speaker);
    json["source"] = words_or_null(q.source);
    json["cue"] = words_or_null(q.cue);
    return json;
  }

  Json argument(const Argument& a) const {
    Json json = words_at(a);
    json["entity"] = id_or_null("e", a.entity);
    return json;
  }

  Json fact(const Fact& f, size_t index) const {
    const auto arguments = [&](const std::vector<Argument>& side) { return list(side, [&](const Argument& a, size_t) { return argument(a); }); };
    Json json;
    json["id"] = "r" + std::to_string(index);
    json["sentence"] = f.sentence;
    json.update(place(f));
    json["subject"] = arguments(f.subject);
    json["predicate"] = {{"lemma", f.lemma}};
    json["predicate"].update(words_at(f.predicate));
    json["object"] = arguments(f.object);
    json["when"] = id_or_null("d", f.when);
    json["where"] = id_or_null("e", f.where);
    json["figures"] = ids("f", f.figures);
    json["attributed_to"] = id_or_null("e", f.attributed_to);
    json["negated"] = f.negated;
    json["modality"] = name_of(f.modality);
    json["confidence"] = score(f.confidence);
    return json;
  }

  Json card(const Card& c) const {
    Json json;
    json["headline"] = words_or_null(c.headline);
    json["who"] = ids("e", c.who);
    json["where"] = ids("e", c.where);
    json["when"] = ids("d", c.when);
    json["what"] = ids("r", c.what);
    json["how_much"] = ids("f", c.how_much);
    json["said"] = ids("q", c.said);
    json["timeline"] = list(c.timeline, [](const TimelineEntry& t, size_t) {
      return Json{{"date", "d" + std::to_string(t.date)}, {"fact", id_or_null("r", t.fact)}};
    });
    json["checks"] = list(c.checks, [](const Check& check, size_t) {
      return Json{{"kind", name_of(check.kind)}, {"message", check.message}, {"refs", check.refs}};
    });
    return json;
  }

  // Tokens with a letter or a digit.
  size_t words() const {
    size_t count = 0;
    for (const Token& t : document_.tokens) count += t.has_digit || t.letter_case != Case::none;
    return count;
  }

  const Document& document_;
  const Options& options_;
  OffsetMap offsets_;
};

}  // namespace

std::string to_json(const Document& document, const Options& options, double milliseconds) {
  return Writer(document, options).write(milliseconds).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace dateline
