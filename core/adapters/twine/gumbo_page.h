#pragma once
#include "core/adapters/twine/twine_attributes.h"

#include <gumbo.h>

#include <memory>

namespace secondring::twine {

/// An element of a page that was read. Borrows: the page.
class PageElement
{
public:
    explicit PageElement(const GumboNode& node)
        : element_(&node.v.element)
    {
    }

    std::string name() const; ///< in small letters
    Attributes attributes() const;

    int line() const { return static_cast<int>(element_->start_pos.line); }

    /// Whether its end tag is there; without one, the file is cut or another end was taken for it.
    bool isClosed() const { return element_->original_end_tag.length > 0; }

    /// The text in it; none: there is something else in it.
    std::optional<std::string> text() const;
    std::vector<PageElement> children() const;
    /// Whether there is text beside the elements in it.
    bool hasLooseText() const;

private:
    const GumboElement* element_;
};

/// A page read by Gumbo, which takes any bytes for a page.
///
/// Owns: the tree. Borrows: the text.
class GumboPage
{
public:
    explicit GumboPage(std::string_view html);

    /// Every element of that name, outermost first.
    std::vector<PageElement> elements(std::string_view name) const;

private:
    struct Destroy
    {
        void operator()(GumboOutput* output) const
        {
            gumbo_destroy_output(&kGumboDefaultOptions, output);
        }
    };

    std::unique_ptr<GumboOutput, Destroy> output_;
};

} // namespace secondring::twine
