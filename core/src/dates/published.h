// The day an article was published.
#pragma once

#include <vector>

#include "dateline/document.h"
#include "dateline/options.h"
#include "dates/expression.h"
#include "dates/resolve.h"

namespace dateline {

/// The expressions of one sentence, not yet resolved.
struct DatedSentence {
  Span range;
  uint32_t index = 0;
  int32_t block = -1;
  std::vector<Expression> expressions;
};

/// Fills document.published. In this order:
///   option    the caller's, which may carry a time ("2024-04-18T09:30")
///   byline    a full date that stands alone in one of the first lines, or beside "Published", "Updated", an author
///   dateline  the date of a dateline, its year written there or in a copyright line
///   inferred  the dateline's day in the year of a full date at most a month before it; a full date beside the word "today"; else the latest full date of the first sentences of an article that speaks of "today",
///             "yesterday" or a bare weekday
///   none
PublishedDay find_published(Document& document, const Options& options, const std::vector<DatedSentence>& sentences);

/// True for a text that tells of times far from its publication: it dates its events itself (two or more full dates) and
/// those far from publication outnumber the words that count from it.
bool is_narrative(const Document& document, const PublishedDay& published, const std::vector<DatedSentence>& sentences);

}  // namespace dateline
