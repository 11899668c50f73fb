// The caller's own names and rules (read_lexicon in dateline.h): which words of an article they name.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/options.h"
#include "entities/find_names.h"

namespace re2 {
class RE2;
}

namespace dateline {

class NameList {
 public:
  NameList();
  ~NameList();

  struct Entry {
    std::string name;                 ///< empty for a rule: its names are the words it matches
    std::string wikidata;             ///< or empty
    EntityType type = EntityType::none;
  };

  /// Adds the rows of a list. False, and the line and reason in `error`, when one doesn't fit.
  bool read(std::string_view tsv, std::string& error);

  const Entry& entry(int32_t index) const { return entries_[static_cast<size_t>(index)]; }

  /// The listed names in an article, in text order, none overlapping: of two that do, the one that begins first, then the
  /// longer one. `listed` of each is its entry. Linear in the text for each rule.
  std::vector<entities::FoundName> find(const entities::Article& article) const;

 private:
  bool read_row(const std::vector<std::string_view>& row, std::string& error);
  bool add_rule(std::string_view pattern, const Entry& entry, std::string& error);
  void add_words(std::string_view words, int32_t entry);
  void find_words(const entities::Article& article, std::vector<entities::FoundName>& found) const;
  void find_rules(const entities::Article& article, std::vector<entities::FoundName>& found) const;

  struct Words {
    int32_t entry = 0;
    bool capital = false;             ///< written with a capital: lower case is another word
  };
  struct Rule {
    std::unique_ptr<re2::RE2> pattern;
    int32_t entry = 0;
  };
  std::vector<Entry> entries_;
  std::unordered_map<std::string, Words> words_;   ///< by folded words
  size_t longest_ = 0;                             ///< bytes of the longest key
  std::vector<Rule> rules_;
};

}  // namespace dateline
