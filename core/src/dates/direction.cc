#include "dates/direction.h"

#include "dates/number_words.h"

namespace dateline {
namespace {

constexpr int kWords = 40;
constexpr uint32_t kBytes = 320;

bool is_future_word(std::string_view w) {
  return is_one_of(w, {"will", "ll", "shall", "scheduled", "due", "expected", "planned", "slated", "plans", "plan", "planning", "expects", "expect",
                       "hopes", "hope", "intends", "intend", "upcoming", "tomorrow", "going", "would", "must", "should", "ahead", "deadline", "until",
                       "may", "might", "could", "tentatively", "prepares", "preparing", "aims"});
}

bool is_past_word(std::string_view w) {
  if (is_one_of(w, {"said", "told", "was", "were", "had", "did", "came", "went", "took", "made", "met", "won", "lost", "fell", "rose", "began",
                    "became", "got", "gave", "held", "kept", "left", "led", "paid", "ran", "saw", "sent", "shot", "sold", "spoke", "spent", "stood",
                    "struck", "swore", "thought", "threw", "wrote", "broke", "brought", "built", "bought", "caught", "chose", "drew", "drove",
                    "fought", "found", "flew", "grew", "heard", "knew", "sank", "sang", "slid", "swept", "wore", "withdrew", "hit", "been",
                    "has", "have", "ago", "yesterday", "born", "since", "died", "quit", "rang", "shook", "stole", "taught", "understood",
                    "withheld", "overthrew", "undertook", "felt", "dealt", "done", "gone", "taken", "given", "seen", "fallen", "risen", "shown"}))
    return true;
  return w.size() > 4 && w.substr(w.size() - 2) == "ed" && !is_one_of(w, {"indeed", "united", "hundred", "exceed", "proceed", "succeed", "speed", "breed", "allied", "unified", "advanced", "related", "limited"});
}

bool is_determiner(std::string_view w) {
  return w.empty() || is_digit_byte(w[0]) || is_one_of(w, {"the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "some", "all", "one", "two", "three", "him", "them", "me", "us", "it", "more", "about"});
}

// The present tense of a timetable: "The leaders hold talks on Friday."
bool is_scheduled(std::string_view w) {
  return is_one_of(w, {"hold", "holds", "meets", "begins", "opens", "starts", "resumes", "convenes", "ends", "expires", "faces", "flies", "travels",
                       "arrives", "departs", "visits", "hosts", "votes", "plays", "retires", "takes", "leaves", "matures", "lapses", "returns", "sails"});
}

// An infinitive after one of these says nothing of the future ("failed to", "used to", "forced to").
bool is_settled(std::string_view w) {
  return is_one_of(w, {"used", "had", "managed", "failed", "began", "continued", "forced", "able", "unable", "refused", "declined", "tried", "helped",
                       "seemed", "appeared", "according", "up", "due", "compared", "thanks", "rose", "fell", "percent", "close", "back", "next", "started", "came", "went", "led"});
}

// "will not", written short: the bare word is the past of "win".
bool is_wont(std::string_view text, uint32_t start, uint32_t end) {
  const std::string word = lower(text.substr(start, end - start));
  return word == "won\xE2\x80\x99t" || (word == "won" && text.substr(end, 2) == "'t");
}

// What is compared with lies behind: "down from 2 percent in June", "compared with 4% in October", "higher than in May".
// Looks no further back than the clause and eight words.
bool is_compared(std::string_view text, uint32_t first, uint32_t at) {
  std::string following;
  for (int n = 0; n < 8 && at > first; ++n) {
    while (at > first && !is_word_byte(text[at - 1])) {
      const char mark = text[at - 1];
      if (mark == ',' || mark == ';' || mark == ':' || mark == '(') return false;
      --at;
    }
    uint32_t start = at;
    while (start > first && is_word_byte(text[start - 1])) --start;
    const std::string word = lower(text.substr(start, at - start));
    if (n > 0 && is_one_of(word, {"than", "versus", "compared"})) return following != "expected" && following != "planned";
    if (word == "from" && n > 0 && !following.empty() && is_digit_byte(following[0])) return true;
    if (is_one_of(word, {"down", "up"}) && following == "from") return true;
    following = word;
    at = start;
  }
  return false;
}

}  // namespace

Lean lean_of(const Context& context, Span expression) {
  const std::string_view text = context.text();
  const Span range = context.range();
  // Before it, nearest first.
  const uint32_t first = expression.start > range.start + kBytes ? expression.start - kBytes : range.start;
  if (is_compared(text, first, expression.start)) return Lean::past;
  uint32_t end = expression.start;
  std::string following;
  for (int n = 0; n < kWords && end > first;) {
    while (end > first && !is_word_byte(text[end - 1])) --end;
    uint32_t start = end;
    while (start > first && is_word_byte(text[start - 1])) --start;
    if (start == end) break;
    const std::string_view raw = text.substr(start, end - start);
    const std::string word = lower(raw);
    if (word == "to" && !is_determiner(following) && is_lower_byte(following[0]) && !is_settled(context.before(start)))
      return is_one_of(context.before(start, 1), {"was", "were", "had", "been"}) && !is_future_word(context.before(start)) ? Lean::past : Lean::future;
    if (is_future_word(word) && !(word == "may" && is_upper_byte(raw[0]))) return Lean::future;
    if (is_scheduled(word) || is_wont(text, start, end)) return Lean::future;
    // "to be held", "will be signed": the participle says nothing by itself.
    if (is_past_word(word) && word != "has" && word != "have" && context.before(start) != "be") return Lean::past;
    following = std::string(raw);
    end = start;
    ++n;
  }
  const uint32_t last = range.end > expression.end + kBytes ? expression.end + kBytes : range.end;
  uint32_t at = expression.end;
  for (int n = 0; n < kWords && at < last; ++n) {
    while (at < last && !is_word_byte(text[at])) ++at;
    uint32_t stop = at;
    while (stop < last && is_word_byte(text[stop])) ++stop;
    const std::string word = lower(text.substr(at, stop - at));
    if (is_wont(text, at, stop)) return Lean::future;
    // A capital letter makes it a name: "Mohamed".
    if (is_past_word(word) && !is_upper_byte(text[at])) return Lean::past;
    if (is_future_word(word) && word != "until") return Lean::future;
    if (is_one_of(word, {"is", "are"}) && context.after(stop) == "to" && !is_determiner(context.after(stop, 1))) return Lean::future;
    at = stop;
  }
  return Lean::unknown;
}

}  // namespace dateline
