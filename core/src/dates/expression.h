// What a time expression says, before it is known when it was said.
//
// An atom is one match of a rule in data/rules/dates.json. The names of the pattern's groups say which member a group
// fills; the first part of the rule's name says which kind of atom it is:
//
//   group                       member        group                         member
//   year month day weekday      the same      direction point part          direction, unit/weekday/month/season/daypart, mod
//   nmonth n1 n2 (numeric)      month, day    count unit or count2          amount, unit
//   quarter half season week    the same      quant per adverb times other  set
//   decade century era          the same      hour minute second ampm zone  the clock
//   holiday fiscal              the same      nth of                        a part of the date that follows
//
// A group may be repeated as name_b, name_c for alternatives of one pattern, and as name2 for the other end of a range.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/document.h"
#include "dates/civil.h"

namespace dateline {

enum class Unit : uint8_t {
  none, second, minute, hour, day, week, weekend, fortnight, month, season, quarter, half, semester, year, decade, century, millennium
};

/// Which way an expression points from its anchor.
enum class Direction : uint8_t { none, current, last, next, previous, following, same };

enum class AtomKind : uint8_t {
  calendar,   ///< fields of the calendar, as many as are written
  relative,   ///< direction and unit: "last week", "next Friday"
  day_word,   ///< today, yesterday, ... (count = days from the anchor)
  unit_of,    ///< "the year": a date only beside a modifier or after a preposition
  edge,       ///< "year end"
  duration,
  last_n,     ///< "the past two years"
  set,
  clock,      ///< a time of day
  daypart,    ///< "morning"
  reference,  ///< PRESENT_REF, PAST_REF, FUTURE_REF
  nth_part,   ///< "the first Monday of" + a date
  modifier,   ///< "the end of" + a date, "about" + a duration
  shift       ///< a duration + "ago"
};

enum class Shift : uint8_t { none, ago, earlier, later, from_now };

/// A number of units; `vague` when the number is not said ("several").
struct Amount {
  double count = 1;
  bool vague = false;
  Unit unit = Unit::none;
};

constexpr int32_t kUnknown = INT32_MIN;

struct Expression : Span {
  AtomKind kind = AtomKind::calendar;
  const std::string* rule = nullptr;

  // The calendar. Years count astronomically (1 BC is 0).
  int32_t year = kUnknown, month = kUnknown, day = kUnknown, weekday = kUnknown;
  int32_t week = kUnknown, quarter = kUnknown, half = kUnknown, season = kUnknown;
  int32_t decade = kUnknown;   ///< first year of it
  int32_t century = kUnknown;  ///< 19 for the 1900s
  bool short_year = false;     ///< two digits as written
  bool fiscal = false;
  bool bc = false;
  int32_t other_month = kUnknown, other_day = kUnknown;  ///< the other reading of a numeric date
  int32_t holiday = kUnknown;  ///< row of the holiday list

  // The clock.
  int32_t hour = kUnknown, minute = kUnknown, second = kUnknown;
  std::string zone;     ///< "Z", "+02:00" or empty
  std::string daypart;  ///< MO, MI, AF, EV, NI, DT or empty

  // Relative ones.
  Direction direction = Direction::none;
  Unit unit = Unit::none;
  std::vector<Amount> amounts;
  Shift shift = Shift::none;

  // A part of the date above.
  int32_t nth = kUnknown;  ///< 1, 2, ... or -1 for the last
  Unit nth_unit = Unit::none;
  int32_t nth_weekday = kUnknown;
  int32_t nth_count = kUnknown;  ///< "the last TWO weeks of"

  std::string value;  ///< of a reference, or of a set
  std::string mod, quant, freq;
  Span range;            ///< the words between the two ends of a range written in one match
  bool after_in = false; ///< a duration after "in" that counts forward
  bool is_range_end = false;
  bool day_first = false;  ///< a date in figures that can only be read with the day first
  bool weak = false;     ///< holds only beside another expression ("17.30", "the year")

  bool has_clock() const { return hour != kUnknown; }
  bool has_time() const { return has_clock() || !daypart.empty(); }
};

}  // namespace dateline
