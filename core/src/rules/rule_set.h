// Rules as data: named RE2 patterns read from data/rules/*.json, matched together.
//
// A rule file:
//   {
//     "trigger": "[0-9]|month",               // optional: a text without it is not looked at; keep it cheap
//     "classes": {                              // word classes, used in patterns as {month}; may use earlier classes
//       "month": "jan(?:uary|\\.)?|feb(?:ruary|\\.)?"
//     },
//     "rules": [
//       { "name": "date.month_day",             // stable id; it appears in `why`, in specs and in --explain
//         "pattern": "\\b(?P<month>{month})\\s(?P<day>{day})\\b",
//         "match": "They met on Feb. 3.",       // one text it must match ...
//         "reject": "Jan 3rd-party",            // ... and one it must not; the tests run both
//         "note": "why the rule is as it is" }  // optional
//     ]
//   }
// A class may also be {"list": "lists/x.tsv"}: the names in the first column of that embedded list.
// Every class is put in as a non-capturing group. Built-in classes: {sp} white space inside a line (also no-break and
// thin spaces), {dash} hyphen, dashes and minus, {apos} straight and curly apostrophe, {open} and {close} quotation marks.
// Patterns ignore letter case unless the rule says "case": true. Text is UTF-8.
//
// Cost: RE2::Set looks once at the text for all rules together; only rules that hit are searched for their captures.
// Time is linear in the text for each rule that hits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.h"

namespace dateline {

/// One match. Groups are looked up by the names in the pattern; a group that took no part is an empty view.
class RuleMatch {
 public:
  Span span;
  const std::string* rule = nullptr;  ///< name of the rule
  size_t index = 0;                   ///< position of the rule in its file

  bool has(std::string_view group) const { return get(group).data() != nullptr; }
  /// The words a named group matched; an empty view with null data when it took no part or doesn't exist.
  std::string_view get(std::string_view group) const;
  /// Where that group stands in the text; {0, 0} when it took no part.
  Span span_of(std::string_view group) const;

 private:
  friend class RuleSet;
  std::string_view text_;
  const std::vector<std::pair<std::string, int>>* names_ = nullptr;
  std::vector<Span> groups_;
};

class RuleSet {
 public:
  /// Reads a rule file. Never fails on the embedded files (the tests compile them all); on a bad file `error()` says
  /// what is wrong, with the rule's name, and the set is empty.
  explicit RuleSet(std::string_view json);
  ~RuleSet();
  RuleSet(const RuleSet&) = delete;
  RuleSet& operator=(const RuleSet&) = delete;

  const std::string& error() const;
  size_t size() const;
  /// The expanded pattern of rule i, for --explain and tests.
  const std::string& pattern(size_t i) const;
  const std::string& name(size_t i) const;

  /// All matches of all rules that lie in `range` of `text`, by start, then longest first, then rule order. Matches of
  /// one rule don't overlap each other; matches of different rules may. Look-around at the edges sees the whole text.
  std::vector<RuleMatch> find(std::string_view text, Span range) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
