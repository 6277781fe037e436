#include "core/adapters/twine/gumbo_page.h"

#include <algorithm>
#include <cctype>

namespace secondring::twine {

namespace {

bool isText(const GumboNode& node)
{
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
           node.type == GUMBO_NODE_CDATA;
}

std::vector<const GumboNode*> nodesOf(const GumboVector& children)
{
    std::vector<const GumboNode*> nodes;
    for (unsigned int i = 0; i < children.length; ++i) {
        nodes.push_back(static_cast<const GumboNode*>(children.data[i]));
    }
    return nodes;
}

} // namespace

std::string PageElement::name() const
{
    if (element_->tag != GUMBO_TAG_UNKNOWN) {
        return gumbo_normalized_tagname(element_->tag);
    }
    auto tag = element_->original_tag;
    gumbo_tag_from_original_text(&tag);
    std::string name{tag.data != nullptr ? tag.data : "", tag.length};
    std::ranges::transform(
        name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name;
}

Attributes PageElement::attributes() const
{
    Attributes found;
    for (unsigned int i = 0; i < element_->attributes.length; ++i) {
        const auto* each = static_cast<const GumboAttribute*>(element_->attributes.data[i]);
        found.push_back({each->name, each->value});
    }
    return found;
}

std::optional<std::string> PageElement::text() const
{
    std::string text;
    for (const auto* node : nodesOf(element_->children)) {
        if (!isText(*node)) {
            return std::nullopt;
        }
        text += node->v.text.text;
    }
    return text;
}

std::vector<PageElement> PageElement::children() const
{
    std::vector<PageElement> found;
    for (const auto* node : nodesOf(element_->children)) {
        if (node->type == GUMBO_NODE_ELEMENT) {
            found.emplace_back(*node);
        }
    }
    return found;
}

bool PageElement::hasLooseText() const
{
    const auto nodes = nodesOf(element_->children);
    return std::ranges::any_of(nodes, [](const auto* node) {
        return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA;
    });
}

GumboPage::GumboPage(std::string_view html)
    : output_(gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()))
{
}

std::vector<PageElement> GumboPage::elements(std::string_view name) const
{
    std::vector<PageElement> found;
    std::vector<const GumboNode*> open{output_->root};
    while (!open.empty()) {
        const auto* node = open.back();
        open.pop_back();
        if (node->type != GUMBO_NODE_ELEMENT) {
            continue;
        }
        if (const PageElement element{*node}; element.name() == name) {
            found.push_back(element);
        }
        const auto children = nodesOf(node->v.element.children);
        open.insert(open.end(), children.rbegin(), children.rend());
    }
    return found;
}

} // namespace secondring::twine
