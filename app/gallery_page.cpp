// SPDX-License-Identifier: GPL-3.0-or-later
// HTML: headings by paper, pictures with alternative texts, readable without styles, light and dark.
#include "app/gallery_page.h"

#include "ui/export/caption.h"
#include "ui/figures/figure_view.h"
#include "ui/plots/math_markup.h"

namespace ganscope {
namespace {

constexpr std::string_view style = R"(<style>
:root { color-scheme: light dark; --ink: #1b1f24; --faint: #56606b; --ground: #fff; --card: #f4f5f7; --link: #00588f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --faint: #a9b2bd; --ground: #16191d; --card: #202429; --link: #7cc6f0; } }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; font: 1rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
h2 { margin-top: 2.5rem; }
ul.cards { list-style: none; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
ul.cards a { display: block; height: 100%; box-sizing: border-box; background: var(--card); border-radius: .4rem; padding: .6rem; text-decoration: none; }
ul.cards a:hover span { text-decoration: underline; }
img { max-width: 100%; height: auto; background: #fff; }
figure { margin: 1rem 0; }
pre { background: var(--card); padding: .8rem; overflow-x: auto; border-radius: .4rem; }
nav, footer, .faint { color: var(--faint); }
nav a + a { margin-left: 1.2rem; }
main.one { display: grid; gap: 0 2.5rem; grid-template-columns: minmax(0, 34rem) minmax(18rem, 1fr); align-items: start; }
main.page { grid-template-columns: minmax(0, 1fr); }
@media (max-width: 60rem) { main.one { grid-template-columns: minmax(0, 1fr); } }
</style>)";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '"') out += "&quot;";
        else out += c;
    }
    return out;
}

/// A label's markup as HTML.
std::string marked(std::string_view text) {
    std::string out;
    for (const MathRun& run : mathRuns(QString::fromUtf8(text.data(), qsizetype(text.size())))) {
        const std::string inner = escaped(run.text.toStdString());
        const char* tag = run.level == MathRun::Level::Sub ? "sub" : run.level == MathRun::Level::Super ? "sup" : run.italic ? "i" : nullptr;
        out += tag ? "<" + std::string(tag) + ">" + inner + "</" + tag + ">" : inner;
    }
    return out;
}

std::string head(std::string_view title) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
           escaped(title) + "</title>\n" + std::string(style) + "\n</head>\n<body>\n";
}

/// The view that a scenario names; presets are checked to name one that exists.
const FigureView& viewOf(const Scenario& scenario) { return *figureView(scenario.view.figure); }

bool needsPage(const Scenario& scenario) { return galleryWidth(scenario) == "icml-page"; }

std::string image(const GalleryEntry& entry, const char* attributes) {
    if (!entry.made) return "<span class=\"faint\">no picture</span>";
    return "<img src=\"" + std::string(entry.preset->name) + ".png\" alt=\"" + escaped(viewOf(entry.scenario).title) + ": " + escaped(entry.preset->title) + "\" " + attributes + ">";
}

std::string link(const GalleryEntry& entry, std::string_view rel, std::string_view text) {
    return "<a rel=\"" + std::string(rel) + "\" href=\"" + std::string(entry.preset->name) + ".html\">" + std::string(text) + "</a>";
}

constexpr std::string_view pageFooter =
    "<footer><p>Made by <code>ganscope gallery</code>, version " GANSCOPE_VERSION
    ". Each PDF and PNG carries its scenario: <code>ganscope FILE</code> opens it.</p></footer>\n</body>\n</html>\n";

}  // namespace

std::string_view galleryWidth(const Scenario& scenario) { return suitingVenue(viewOf(scenario), scenario); }

std::string galleryCommandLine(const GalleryEntry& entry) {
    return "ganscope figure " + std::string(entry.preset->name) + " --width " + std::string(galleryWidth(entry.scenario)) + " --out " +
           std::string(entry.preset->name) + ".pdf";
}

std::string galleryPage(std::span<const GalleryEntry> list, std::size_t at) {
    const GalleryEntry& entry = list[at];
    const std::string name(entry.preset->name);
    std::string page = head(std::string(entry.preset->title) + " – Ganscope") + "<nav aria-label=\"Gallery\"><a href=\"index.html\">All pictures</a>";
    if (at > 0) page += link(list[at - 1], "prev", "Previous");
    if (at + 1 < list.size()) page += link(list[at + 1], "next", "Next");
    page += "</nav>\n<h1>" + marked(entry.preset->title) + "</h1>\n<p class=\"faint\">" + escaped(entry.preset->group) + "</p>\n<main class=\"one" + (needsPage(entry.scenario) ? " page" : "") + "\">\n<figure>" +
            image(entry, needsPage(entry.scenario) ? "" : "width=\"544\"") + "</figure>\n<div>\n<p>" + marked(entry.scenario.caption) + "</p>\n<h2>Parameters</h2>\n<p>" +
            marked(figureCaption(entry.scenario, "Shown")) + "</p>\n<h2>Again</h2>\n<pre><code>" + escaped(galleryCommandLine(entry)) +
            "</code></pre>\n";
    if (entry.made) page += "<p><a href=\"" + name + ".pdf\">PDF</a> <a href=\"" + name + ".png\">PNG</a></p>\n";
    return page + "</div>\n</main>\n" + std::string(pageFooter);
}

std::string galleryIndex(std::span<const GalleryEntry> list) {
    std::string page = head("Ganscope: gallery") + "<h1>Gallery</h1>\n<p>" + std::to_string(list.size()) +
                       " experiments on the training dynamics of GANs, by the paper whose claim they show.</p>\n<main>\n";
    std::string_view group;
    bool open = false;
    for (const GalleryEntry& entry : list) {
        if (!open || entry.preset->group != group) {
            page += std::string(open ? "</ul>\n" : "") + "<h2>" + escaped(entry.preset->group) + "</h2>\n<ul class=\"cards\">\n";
            group = entry.preset->group;
            open = true;
        }
        page += "<li><a href=\"" + std::string(entry.preset->name) + ".html\">" + image(entry, "width=\"260\" loading=\"lazy\"") +
                "<br><span>" + marked(entry.preset->title) + "</span></a></li>\n";
    }
    return page + (open ? "</ul>\n" : "") + "</main>\n" + std::string(pageFooter);
}

}  // namespace ganscope
