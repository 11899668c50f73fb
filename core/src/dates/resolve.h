// From what an expression says to the time it means (TIMEX3, ISO-TimeML 1.2.1; the TimeML annotation guidelines 1.2.1
// where the standard leaves a choice).
#pragma once

#include <string>
#include <string_view>

#include "dates/direction.h"
#include "dates/expression.h"
#include "dates/point.h"

namespace dateline {

/// How `why` begins for a date that the calendar doesn't have.
inline constexpr std::string_view kNoSuchDay = "no such day";

/// The day an article counts from.
struct PublishedDay {
  bool known = false;
  CivilDay day;
  int32_t hour = kUnknown, minute = kUnknown;  ///< when the caller gave a time
};

/// A date in the text that later ones count from.
struct Mentioned {
  int32_t date = -1;  ///< index in Document::dates, -1 when none
  Point point;
  uint32_t sentence = 0;
  bool dated = false;  ///< its year was written
  uint32_t end = 0;        ///< byte after it
  bool textual = false;    ///< dated, or counted from one that was
};

/// Resolves expressions in text order; keeps the date last mentioned. In narrative everything without a year counts from that
/// date; in news from the day of publication, except words that point back at the text ("the following day", "a year earlier").
class Resolver {
 public:
  Resolver(const PublishedDay& published, bool narrative) : published_(published), narrative_(narrative) {}

  /// `lean` says which way an expression without direction points; `alone`: it is nearly the whole text, so the nearest wins and
  /// a weekday lies ahead; `diary`: it is a note, which counts weeks, months and years to the day.
  Timex resolve(const Expression& expression, Lean lean, bool alone, bool diary, uint32_t sentence);
  /// Tells the resolver which index the last resolved expression got.
  void keep(int32_t index);
  /// The stretch of time of the last resolved date.
  const Point& last_point() const { return pending_.point; }
  /// Year of the last resolved date, kUnknown when it has none.
  int32_t last_year() const { return pending_.point.known() ? pending_.point.day.year : kUnknown; }

 private:
  struct Result;
  void calendar(const Expression& e, Lean lean, bool alone, uint32_t sentence, Result& r) const;
  void without_year(const Expression& e, Lean lean, bool alone, uint32_t sentence, Result& r) const;
  void weekday(const Expression& e, Lean lean, bool alone, uint32_t sentence, Result& r) const;
  void holiday(const Expression& e, Lean lean, bool alone, uint32_t sentence, Result& r) const;
  void relative(const Expression& e, Lean lean, uint32_t sentence, Result& r) const;
  void day_word(const Expression& e, uint32_t sentence, Result& r) const;
  void shifted(const Expression& e, bool diary, uint32_t sentence, Result& r) const;
  void last_n(const Expression& e, Result& r) const;
  void set(const Expression& e, Result& r) const;
  void narrow(const Expression& e, Result& r) const;
  void add_clock(const Expression& e, bool ahead, uint32_t sentence, Result& r) const;
  bool anchor_day(bool from_text, uint32_t sentence, Point& out, Result& r) const;
  int32_t nearest_year(int32_t month, const Expression& e, Lean lean, bool alone, uint32_t sentence, Result& r, bool& known) const;
  int32_t full_year(int32_t two_digits) const;

  PublishedDay published_;
  bool narrative_;
  Mentioned last_, pending_;
};

}  // namespace dateline
