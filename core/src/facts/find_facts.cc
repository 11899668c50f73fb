#include "facts/find_facts.h"

#include <algorithm>

#include "facts/card.h"
#include "facts/checks.h"
#include "facts/holders.h"
#include "facts/quotes.h"
#include "facts/statements.h"
#include "facts/telling_figures.h"
#include "facts/timeline.h"

namespace dateline {
namespace {

using namespace facts;

// Indirect quotations where no words of the same stretch stand between quotation marks.
void add_indirect(Document& document, const std::vector<Reported>& reported) {
  const size_t direct = document.quotes.size();
  size_t next = 0;
  for (const Reported& r : reported) {
    while (next < direct && document.quotes[next].end <= r.start) ++next;
    if (next < direct && document.quotes[next].start < r.end) continue;
    Quote quote;
    quote.start = r.start;
    quote.end = r.end;
    quote.kind = QuoteKind::indirect;
    quote.speaker = r.source.speaker;
    quote.source = r.source.words;
    quote.cue = r.cue;
    document.quotes.push_back(quote);
  }
  std::stable_sort(document.quotes.begin(), document.quotes.end(), [](const Quote& a, const Quote& b) { return a.start < b.start; });
}

}  // namespace

void find_facts(Document& document, const Options&) {
  Words words(document);
  const std::vector<QuotedSpan> spans = find_quoted_spans(document);
  for (const QuotedSpan& span : spans) {
    if (!is_fragment(document, span)) {
      words.mark_quoted(span);
    } else if (is_title(document, span)) {
      words.mark_title(span);
    }
  }
  const std::vector<ParsedSentence> parsed = parse_sentences(document, words);
  Speakers speakers(document, words, parsed);
  document.quotes = attribute_quotes(document, words, parsed, spans, speakers);
  const std::vector<Reported> reported = find_reported(document, words, parsed, speakers);
  add_indirect(document, reported);
  document.facts = find_statements(document, words, parsed, reported, speakers);
  find_holders(document, words, parsed);
  drop_weak_measures(document);
  document.card = {};
  make_card(document);
  document.card.timeline = make_timeline(document);
  document.card.checks = find_checks(document);
}

}  // namespace dateline
