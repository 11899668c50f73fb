#include "language/identify_language.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/hashing.h"

namespace dateline {
namespace {

// Function words that no other language below uses. Hashes, sorted at compile time.
constexpr std::string_view kEnglish[] = {
    "the",  "of",   "and",  "to",    "that",  "for",   "with", "by",   "it",    "from",  "are",   "has",
    "have", "not",  "said", "he",    "she",   "they",  "his",  "this", "which", "or",    "but",   "will",
    "were", "who",  "been", "would", "its",   "their", "had",  "at",   "be",    "after", "about", "there",
    "than", "when", "more", "what",  "could", "into",  "says", "over", "you",   "we",    "our",   "your"};

// German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Polish, Turkish, Indonesian, Swahili, Romanian.
// Words that stand in names ("de", "van", "la") or in English ("die", "on") are left out.
constexpr std::string_view kOther[] = {
    "der",  "und",  "das",  "ist",  "nicht", "mit",   "ein",  "eine", "auf",   "dem",   "auch",  "wird",  "nach",
    "les",  "des",  "est",  "et",   "dans",  "pour",  "que",  "une",  "qui",   "sur",   "avec",  "pas",   "ont",
    "el",   "los",  "las",  "por",  "una",   "con",   "para", "del",  "como",  "pero",  "fue",   "il",    "che",
    "non",  "di",   "sono", "della", "anche", "os",   "uma",  "com",  "em",    "dos",   "foi",   "het",   "een",
    "niet", "zijn", "voor", "och",  "att",   "det",   "som",  "av",   "og",    "til",   "ikke",  "nie",   "jest",
    "na",   "ve",   "bir",  "bu",   "yang",  "dan",   "untuk", "dengan", "ini", "ya",   "wa",    "kwa",   "si",
    "este", "pe",   "cu",   "din",  "ett",   "oder",  "wurde", "sich", "aux",   "leur", "cette", "sont",  "pada"};

template <size_t kCount>
constexpr std::array<uint32_t, kCount> sorted_hashes(const std::string_view (&words)[kCount]) {
  std::array<uint32_t, kCount> hashes{};
  for (size_t i = 0; i < kCount; ++i) hashes[i] = hash_bytes(words[i]);
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

constexpr auto kEnglishHashes = sorted_hashes(kEnglish);
constexpr auto kOtherHashes = sorted_hashes(kOther);

constexpr size_t kEnoughWords = 40;   // to expect function words
constexpr size_t kFewestOther = 3;    // a name or a quoted phrase has fewer
constexpr size_t kLeastPercent = 3;   // English news has about 30 % of them

// Letters of ASCII, and those of scripts that come after Latin: lead bytes from U+0370 on, without punctuation (E2).
void count_letters(std::string_view text, size_t& latin, size_t& other) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') ++latin;
    else if (byte >= 0xCD && byte <= 0xF0 && byte != 0xE2) ++other;
  }
}

}  // namespace

std::string identify_language(const Document& document, const std::vector<WordForm>& forms) {
  size_t latin = 0, other_script = 0, words = 0, english = 0, other = 0;
  count_letters(document.text, latin, other_script);
  if (other_script > latin) return "und";
  for (const WordForm& form : forms) {
    words += form.letters;
    if (!form.letters) continue;
    if (std::binary_search(kEnglishHashes.begin(), kEnglishHashes.end(), form.word)) ++english;
    else if (std::binary_search(kOtherHashes.begin(), kOtherHashes.end(), form.word)) ++other;
  }
  if (other >= kFewestOther && other > english) return "und";
  if (words >= kEnoughWords && english * 100 < words * kLeastPercent) return "und";
  return "en";
}

}  // namespace dateline
