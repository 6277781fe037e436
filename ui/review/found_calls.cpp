#include "ui/review/found_calls.h"

#include "ui/look/text.h"

#include <QPointer>

#include <algorithm>

namespace secondring {

namespace {
constexpr int kPage = 100; ///< rows
constexpr int kPagesKept = 60;
} // namespace

FoundCalls::FoundCalls(CallSearch& search, QObject* parent)
    : QObject(parent)
    , search_(search)
    , pages_(kPagesKept)
{
}

void FoundCalls::look(const CallQuery& query)
{
    query_ = query;
    ++look_;
    pages_.clear();
    fetching_.clear();
    size_ = 0;
    counted_ = false;
    looked_ = false;
    since_.start();
    fetch(0);
    search_.count(query_, [self = QPointer(this), look = look_](const Result<std::int64_t>& calls) {
        if (!self || self->look_ != look) {
            return;
        }
        if (!calls) {
            self->fail(calls.error());
            return;
        }
        self->size_ = *calls;
        self->counted_ = true;
        emit self->changed();
    });
}

const FoundCall* FoundCalls::at(std::int64_t row)
{
    if (row < 0 || row >= size_) {
        return nullptr;
    }
    const auto page = row / kPage;
    const auto* found = pages_.object(page);
    if (found == nullptr) {
        fetch(page);
        return nullptr;
    }
    const auto place = static_cast<std::size_t>(row - found->first);
    return place < found->calls.size() ? &found->calls[place] : nullptr;
}

void FoundCalls::fetch(std::int64_t page)
{
    if (fetching_.contains(page)) {
        return;
    }
    fetching_.insert(page);
    search_.page(query_,
                 page * kPage,
                 kPage,
                 [self = QPointer(this), look = look_, page](const Result<CallPage>& found) {
                     if (!self || self->look_ != look) {
                         return;
                     }
                     self->fetching_.remove(page);
                     if (found) {
                         self->take(*found);
                     } else {
                         self->fail(found.error());
                     }
                 });
}

void FoundCalls::take(const CallPage& page)
{
    const auto end = page.first + static_cast<std::int64_t>(page.calls.size());
    const bool last = page.calls.size() < kPage;
    if (page.first == 0) {
        looked_ = true;
        took_ = Duration{since_.elapsed()};
    }
    if (!counted_) {
        // One more row than is known lets the list be scrolled on before all are counted.
        size_ = std::max(size_, last ? end : end + 1);
        counted_ = last && page.first == 0;
    }
    pages_.insert(page.first / kPage, new CallPage(page));
    emit changed();
}

void FoundCalls::fail(const Error& why)
{
    emit failed(look::toQt(why.reason));
}

} // namespace secondring
