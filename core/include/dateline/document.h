// What Dateline knows of one article. Every stage reads what earlier stages wrote and fills its own members.
//
//   "Kenya's President Wanjiru Otieno arrived on Tuesday."
//    [tokens.....................................................]   text stage
//    ^GPE^             ^PERSON........^            ^DATE.^         entities, dates
//
// Offsets are bytes into Document::text, half open. They are turned into the caller's unit only when JSON is written.
// Ids ("e0", "d3") are the positions in the vectors below. -1 means "none" wherever an index is optional.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// Half-open range of bytes in Document::text.
struct Span {
  uint32_t start = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - start; }
  bool contains(const Span& other) const { return start <= other.start && other.end <= end; }
  bool overlaps(const Span& other) const { return start < other.end && other.start < end; }
  bool operator==(const Span&) const = default;
};

// ---- text ------------------------------------------------------------------------------------------------------

enum class BlockKind : uint8_t { title, byline, dateline, heading, paragraph, list_item, caption, boilerplate };

/// A block never overlaps another; a dateline ("LIMA, Aug. 9 (Reuters) -") is a block of its own before its paragraph.
struct Block : Span {
  BlockKind kind = BlockKind::paragraph;
};

/// Sentences lie inside one block; tokens [first_token, last_token) lie inside one sentence.
struct Sentence : Span {
  uint32_t block = 0;
  uint32_t first_token = 0;
  uint32_t last_token = 0;
};

/// Universal part-of-speech tags (universaldependencies.org/u/pos).
enum class Pos : uint8_t { x, adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb };

/// OntoNotes 5 name types, as the name tagger sees them; `none` for words outside names.
enum class EntityType : uint8_t {
  none, PERSON, NORP, ORG, GPE, LOC, FAC, EVENT, WORK_OF_ART, LAW, PRODUCT, LANGUAGE
};

/// Letter case of a token, from its Unicode letters.
enum class Case : uint8_t { none, lower, title, upper, mixed };

/// A word, number or punctuation mark. A possessive 's, a contraction's tail (n't, 'll) and each bracket or quote is
/// a token of its own; a hyphenated word, a decimal number and an abbreviation with its stop is one.
struct Token : Span {
  uint32_t sentence = 0;
  Pos pos = Pos::x;
  Case letter_case = Case::none;
  bool has_digit = false;
  bool space_before = false;
  EntityType name = EntityType::none;  ///< the name tagger's type of the name this token belongs to
  bool name_begins = false;            ///< a new name begins here, even if the token before is of the same type
  float name_confidence = 0;           ///< probability of the tagger's label, 0 when no tagger ran
  int32_t name_scores = -1;            ///< where its scores begin in Document::name_scores, -1 for none
};

// ---- dates -----------------------------------------------------------------------------------------------------

enum class PublishedSource : uint8_t { option, byline, dateline, inferred, none };

/// The day of publication, "YYYY-MM-DD", or empty with source `none`.
struct Published {
  std::string value;
  PublishedSource source = PublishedSource::none;
};

enum class TimexType : uint8_t { DATE, TIME, DURATION, SET };

/// Half-open ISO 8601 interval that an expression denotes, e.g. {"2024-04-16", "2024-04-17"}.
using Interval = std::pair<std::string, std::string>;

/// A TIMEX3 time expression. Spans, types and values follow the TimeML Annotation Guidelines 1.2.1 (Sauri et al. 2006, section
/// 2.2) as used in TempEval-3 (UzZaman et al. 2013): a span leaves out the preposition before it and keeps "the" and words such
/// as "early" or "about", which `mod` holds; a length of time is a DURATION, what recurs a SET. Empty strings are JSON null.
struct Timex : Span {
  TimexType type = TimexType::DATE;
  std::string value;
  std::string mod;                        ///< as TIMEX3's: START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE, LESS_THAN, ...
  std::string quant;                      ///< SET only: EVERY, ...
  std::string freq;                       ///< SET only: "2X", ...
  std::optional<Interval> interval;       ///< none when the expression can't be anchored
  std::string relative_to;                ///< "published", the id of an earlier date ("d3"), or empty
  std::vector<std::string> alternatives;  ///< other readings of a numeric date of unknown order
  float confidence = 0;
  std::string why;
};

/// Two dates joined: "from March to May 2021".
struct Period : Span {
  int32_t from = -1;
  int32_t to = -1;
  std::optional<Interval> interval;
};

// ---- figures ---------------------------------------------------------------------------------------------------

enum class FigureType : uint8_t { MONEY, PERCENT, QUANTITY, CARDINAL, ORDINAL };
enum class Bound : uint8_t { exact, about, at_least, at_most, more_than, less_than, range };

/// How a figure moved: "rose by 5" is {up, by}, "rose to 5" is {up, to}.
struct Change {
  bool up = true;
  bool by = false;
};

struct Figure : Span {
  FigureType type = FigureType::CARDINAL;
  std::string value;          ///< exact decimal ("412000000", "0.25"), never rounded through a double; empty when unknown
  std::string high;           ///< upper end of a range, else empty
  std::string unit;           ///< ISO 4217 code, CLDR unit identifier, "percent", or empty
  bool assumed = false;       ///< the unit is a guess from context (a bare "$")
  Bound bound = Bound::exact;
  std::optional<Change> change;
  std::optional<Span> of;     ///< the words for what is measured or counted
  int32_t holder = -1;        ///< entity whose figure it is
  int32_t when = -1;          ///< date it holds for
  float confidence = 0;
  std::string why;
};

// ---- entities --------------------------------------------------------------------------------------------------

enum class MentionKind : uint8_t { name, nominal, pronoun };

struct Mention : Span {
  int32_t entity = -1;
  MentionKind kind = MentionKind::name;
  EntityType type = EntityType::none;
  float confidence = 0;
  std::string why;
};

struct Entity {
  EntityType type = EntityType::none;
  std::string name;                   ///< the fullest name used in the article
  std::vector<std::string> aliases;   ///< other names used in the article
  std::vector<std::string> roles;     ///< titles and offices given to it in the article, without the name
  std::string wikidata;               ///< QID or empty
  std::string description;
  std::string country;                ///< ISO 3166-1 alpha-2 or empty
  std::vector<uint32_t> mentions;     ///< indices into Document::mentions, in text order
  float salience = 0;                 ///< 0..1, how central it is to the article
};

// ---- facts -----------------------------------------------------------------------------------------------------

enum class QuoteKind : uint8_t { direct, indirect, mixed };

/// A quotation. The span covers the words quoted, without the quotation marks.
struct Quote : Span {
  QuoteKind kind = QuoteKind::direct;
  int32_t speaker = -1;          ///< entity
  std::optional<Span> source;    ///< the words that name the source
  std::optional<Span> cue;       ///< the reporting words ("told reporters")
};

enum class Modality : uint8_t { asserted, reported, planned, possible };

/// Subject or object of a statement: an entity when it is one, always with its words.
struct Argument : Span {
  int32_t entity = -1;
};

/// A statement: who did what to whom, when and where.
struct Fact : Span {
  uint32_t sentence = 0;
  std::vector<Argument> subject;
  std::string lemma;              ///< of the predicate
  Span predicate;
  std::vector<Argument> object;
  int32_t when = -1;              ///< date
  int32_t where = -1;             ///< entity
  std::vector<uint32_t> figures;
  int32_t attributed_to = -1;     ///< entity
  bool negated = false;
  Modality modality = Modality::asserted;
  float confidence = 0;
};

enum class CheckKind : uint8_t {
  weekday_mismatch, unresolved_date, conflicting_figures, sum_mismatch, unattributed_quote,
  reversed_range, impossible_date, future_as_past, percentage_mismatch
};

/// Something a careful reader should look at again. `refs` are ids ("d0", "f2", "q1").
struct Check {
  CheckKind kind = CheckKind::unresolved_date;
  std::string message;
  std::vector<std::string> refs;
};

/// One point of the order of events: a date and the fact that happened then (-1 when only the date is known).
struct TimelineEntry {
  uint32_t date = 0;
  int32_t fact = -1;
};

struct Card {
  std::optional<Span> headline;
  std::vector<uint32_t> who, where, when, what, how_much, said;  ///< indices, most telling first
  std::vector<TimelineEntry> timeline;
  std::vector<Check> checks;
};

// ---- the whole -------------------------------------------------------------------------------------------------

struct Document {
  std::string text;       ///< the article exactly as given, any bytes
  std::string language;   ///< "en", or "und" when the text does not read as English
  Published published;
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<int16_t> name_scores;  ///< the name tagger's scores of each label (language/name_features.h), ten a unit of log odds
  std::vector<Timex> dates;
  std::vector<Period> periods;
  std::vector<Figure> figures;
  std::vector<Entity> entities;
  std::vector<Mention> mentions;  ///< in text order, none crossing another
  std::vector<Quote> quotes;
  std::vector<Fact> facts;
  Card card;

  /// The words of a span. Valid as long as the document is.
  std::string_view slice(const Span& span) const {
    return std::string_view(text).substr(span.start, span.end - span.start);
  }
};

}  // namespace dateline
