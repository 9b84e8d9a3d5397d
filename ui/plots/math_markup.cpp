// SPDX-License-Identifier: GPL-3.0-or-later
// The little grammar of labels.
#include "ui/plots/math_markup.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace ganscope {
namespace {

using Level = MathRun::Level;

/// Signs with their LaTeX names; the first of two names for a sign is the one that is written.
constexpr auto signs = std::to_array<std::pair<char16_t, const char*>>({
    {u'α', "alpha"},  {u'β', "beta"},     {u'γ', "gamma"},  {u'δ', "delta"},    {u'ε', "varepsilon"}, {u'ε', "epsilon"},
    {u'ζ', "zeta"},   {u'η', "eta"},      {u'θ', "theta"},  {u'ι', "iota"},     {u'κ', "kappa"},      {u'λ', "lambda"},
    {u'μ', "mu"},     {u'ν', "nu"},       {u'ξ', "xi"},     {u'π', "pi"},       {u'ρ', "rho"},        {u'σ', "sigma"},
    {u'τ', "tau"},    {u'υ', "upsilon"},  {u'φ', "varphi"}, {u'φ', "phi"},      {u'χ', "chi"},        {u'ψ', "psi"},
    {u'ω', "omega"},  {u'Γ', "Gamma"},    {u'Δ', "Delta"},  {u'Θ', "Theta"},    {u'Λ', "Lambda"},     {u'Ξ', "Xi"},
    {u'Π', "Pi"},     {u'Σ', "Sigma"},    {u'Φ', "Phi"},    {u'Ψ', "Psi"},      {u'Ω', "Omega"},      {u'−', "-"},
    {u'±', "pm"},     {u'×', "times"},    {u'·', "cdot"},   {u'∞', "infty"},    {u'‖', "Vert"},       {u'‖', "|"},
    {u'∇', "nabla"},  {u'∂', "partial"},  {u'≤', "leq"},    {u'≤', "le"},       {u'≥', "geq"},        {u'≥', "ge"},
    {u'≠', "neq"},    {u'≈', "approx"},   {u'∈', "in"},     {u'→', "to"},       {u'√', "surd"},       {u'∘', "circ"},
    {u'…', "ldots"},  {u'′', "prime"},    {u'Σ', "sum"},    {u'∫', "int"},      {u'ϕ', "phi"},        {u'½', "tfrac12"},
    {u'⊤', "top"},    {u'←', "leftarrow"}, {u'∼', "sim"},   {u'⁺', "plus"},     {u'ℓ', "ell"},        {u'∝', "propto"},
    {u'ᵀ', "transpose"}, {u'°', "degree"}});

constexpr std::array<const char*, 17> operators{"Re",  "Im",  "log", "exp", "sin", "cos", "tan", "max", "min",
                                                "arg", "det", "tr",  "sup", "inf", "abs", "lim", "off"};

bool isGreek(QChar c) { return c.unicode() >= 0x370 && c.unicode() <= 0x3ff && c.isLetter(); }
bool isLatin(QChar c) { return c.isLetter() && c.unicode() < 0x250 && c != u'ª' && c != u'º'; }
bool isOperator(const QString& word) {
    return std::any_of(operators.begin(), operators.end(), [&](const char* each) { return word == QLatin1String(each); });
}

class Parser {
public:
    explicit Parser(const QString& label) : text(label) {}

    std::vector<MathRun> parse() {
        while (at < text.size()) {
            const QChar c = text[at];
            if (c == u'$') {
                ++at;
            } else if (c == u'\\') {
                put(command());
            } else if ((c == u'_' || c == u'^') && raises()) {
                ++at;
                const QString argument = group(c == u'_');
                flush();
                runs.push_back({argument, c == u'_' ? Level::Sub : Level::Super, false});
            } else {
                put(c);
                ++at;
            }
        }
        flush();
        return std::move(runs);
    }

private:
    void put(const QString& more) { base += more; }
    void flush() {
        if (!base.isEmpty()) runs.push_back({std::exchange(base, {}), Level::Base, false});
    }

    /// Letters directly before `at`, or behind an index.
    qsizetype lettersBefore() const {
        qsizetype count = 0;
        for (qsizetype i = at; i-- > 0 && isLatin(text[i]);) ++count;
        return count;
    }

    /// Whether the mark at `at` has something to hold on to and something to raise.
    bool raises() const {
        if (at == 0 || at + 1 >= text.size() || text[at - 1].isSpace()) return false;
        const QChar next = text[at + 1];
        if (next == u'{') return text.indexOf(u'}', at) > at + 2;
        if (next == u'\\') return true;
        if (next.isSpace() || next == u'_' || next == u'^') return false;
        if (lettersBefore() > 1) return next.isDigit() || isGreek(next);
        return next.isLetterOrNumber() || text[at] == u'^';
    }

    QString group(bool lowered) {
        const QChar first = text[at];
        if (first == u'{') {
            const auto end = text.indexOf(u'}', at);
            const auto inner = std::exchange(at, end + 1) + 1;
            const auto parts = Parser(text.mid(inner, end - inner)).parse();
            QString joined;
            for (const MathRun& run : parts) joined += run.text;
            return joined;
        }
        if (first == u'\\') return command();
        const auto start = at++;
        const auto same = [&](auto test) {
            while (at < text.size() && test(text[at])) ++at;
        };
        if (first.isDigit())
            same([](QChar c) { return c.isDigit(); });
        else if (lowered && first.isLower() && isLatin(first))
            same([](QChar c) { return isLatin(c) && c.isLower(); });
        else if ((first == u'-' || first == u'−') && at < text.size() && text[at].isDigit())
            same([](QChar c) { return c.isDigit(); });
        return text.mid(start, at - start).replace(u'-', QChar(u'−'));
    }

    /// What a backslash at `at` stands for; an unknown name stays as it is.
    QString command() {
        const auto start = at++;
        if (at < text.size() && !text[at].isLetter()) {
            const QChar c = text[at++];
            if (c == u'|') return QStringLiteral("‖");
            if (QStringLiteral("_^{}$\\%&# ").contains(c)) return c;
            if (c == u',' || c == u';') return QStringLiteral(" ");
            return text.mid(start, 2);
        }
        while (at < text.size() && isLatin(text[at])) ++at;
        const QString name = text.mid(start + 1, at - start - 1);
        if (isOperator(name)) return name;
        for (const auto& [sign, known] : signs)
            if (name == QLatin1String(known)) return QChar(sign);
        return text.mid(start, at - start);
    }

    QString text, base;
    qsizetype at = 0;
    std::vector<MathRun> runs;
};

/// No word of several letters that is not an operator: the whole label is a formula.
bool isFormula(const std::vector<MathRun>& runs) {
    for (const MathRun& run : runs) {
        if (run.level != Level::Base) continue;
        for (qsizetype i = 0; i < run.text.size();) {
            qsizetype end = i;
            while (end < run.text.size() && isLatin(run.text[end])) ++end;
            if (end - i > 1 && !isOperator(run.text.mid(i, end - i))) return false;
            i = std::max(end, i + 1);
        }
    }
    return true;
}

/// Whether the single letter at `i` of run `k` stands where a variable does.
bool isVariable(const std::vector<MathRun>& runs, std::size_t k, qsizetype i, bool formula) {
    const QString& text = runs[k].text;
    if (formula) return true;
    if (i + 1 == text.size()) return k + 1 < runs.size();  // carries an index
    const QChar next = text[i + 1];
    if (next == u'(' || (next == u')' && i > 0 && text[i - 1] == u'(')) return true;
    qsizetype j = i + 1;
    while (j < text.size() && text[j].isSpace()) ++j;
    return j < text.size() && QStringLiteral("=<>≤≥≈∈→±×·").contains(text[j]);
}

void slant(std::vector<MathRun>& runs) {
    const bool formula = isFormula(runs);
    std::vector<MathRun> result;
    const auto add = [&](QStringView text, Level level, bool italic) {
        if (!result.empty() && result.back().level == level && result.back().italic == italic)
            result.back().text += text;
        else
            result.push_back({text.toString(), level, italic});
    };
    for (std::size_t k = 0; k < runs.size(); ++k) {
        const MathRun& run = runs[k];
        if (run.level != Level::Base) {
            const bool index = run.text.size() == 1 && (QStringLiteral("ijkmnptxy").contains(run.text[0]) || isGreek(run.text[0]));
            result.push_back({run.text, run.level, index});
            continue;
        }
        for (qsizetype i = 0; i < run.text.size();) {
            const QChar c = run.text[i];
            qsizetype end = i + 1;
            bool italic = false;
            if (isGreek(c)) {
                italic = c.isLower();
            } else if (isLatin(c)) {
                while (end < run.text.size() && isLatin(run.text[end])) ++end;
                italic = end - i == 1 && isVariable(runs, k, i, formula);
            }
            add(QStringView(run.text).mid(i, end - i), Level::Base, italic);
            i = end;
        }
    }
    runs = std::move(result);
}

/// One character in a formula.
QString latexSign(QChar c) {
    if (c == u'−') return QStringLiteral("-");
    if (c == u'ᵀ') return QStringLiteral("^\\top");
    if (c == u'⁺') return QStringLiteral("^{+}");
    if (c == u'°') return QStringLiteral("^\\circ");
    for (const auto& [sign, name] : signs)
        if (c == QChar(sign)) return QLatin1Char('\\') + QLatin1String(name) + QLatin1Char(' ');
    static const QString powers = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹"), lowered = QStringLiteral("₀₁₂₃₄₅₆₇₈₉");
    if (const auto digit = powers.indexOf(c); digit >= 0) return QStringLiteral("^%1").arg(digit);
    if (const auto digit = lowered.indexOf(c); digit >= 0) return QStringLiteral("_%1").arg(digit);
    if (c == u'⁻') return QStringLiteral("^{-}");
    if (QStringLiteral("%&#_{}$").contains(c)) return QLatin1Char('\\') + QString(c);
    return c;
}

bool isMathSign(QChar c) {
    if (c.unicode() < 128) return QStringLiteral("=<>^_+").contains(c);
    return isGreek(c) || latexSign(c) != QString(c);
}

/// Whether a number follows in a list: "0, −2".
bool numberFollows(const QString& text, qsizetype i) {
    if (i < text.size() && text[i] == u' ') ++i;
    if (i < text.size() && (text[i] == u'−' || text[i] == u'-')) ++i;
    return i < text.size() && text[i].isDigit();
}

/// Whether a formula cannot go on with the sign at `i`: a word, a stop, a comma or a blank that neither an operator nor a
/// number of a list in its parentheses stands at, a parenthesis that was opened outside of it.
bool endsFormula(const QString& text, qsizetype i, int depth) {
    const QChar c = text[i];
    if (depth > 0 && (c == u',' || (c == u' ' && i > 0 && text[i - 1] == u',')) && numberFollows(text, i + 1)) return false;
    if (isLatin(c)) return true;
    if (c == u')') return depth <= 0;
    if (c == u'.') return i + 1 >= text.size() || !text[i + 1].isDigit();
    if (QStringLiteral(",;:!?\"").contains(c)) return true;
    if (c != u' ') return false;
    static const QString relations = QStringLiteral("=<>≤≥≈∈→±×·+−/∼∝≠");
    return !(i > 0 && relations.contains(text[i - 1])) && !(i + 1 < text.size() && relations.contains(text[i + 1]));
}

/// "1e-04" as printed mathematics has it: 1×10^{−4}.
QString withPowersOfTen(QString label) {
    static const QRegularExpression exponent(QStringLiteral("(?<=[0-9])e([+-]?)0*([0-9]+)\\b"));
    for (auto found = exponent.match(label); found.hasMatch(); found = exponent.match(label)) {
        const QString sign = found.captured(1) == QLatin1String("-") ? QStringLiteral("−") : QString();
        label.replace(found.capturedStart(), found.capturedLength(), QStringLiteral("×10^{%1%2}").arg(sign, found.captured(2)));
    }
    return label;
}

}  // namespace

std::vector<MathRun> mathRuns(const QString& label) {
    std::vector<MathRun> runs = Parser(label).parse();
    slant(runs);
    return runs;
}

QString plainLabel(const QString& label) {
    QString text;
    for (const MathRun& run : mathRuns(label)) text += run.text;
    return text;
}

QString latexLabel(const QString& label) {
    const std::vector<MathRun> runs = mathRuns(withPowersOfTen(label));
    QString tex;
    bool open = false;
    int depth = 0;  // of parentheses since the formula began
    const auto mode = [&](bool math) {
        if (math != open) tex += u'$';
        open = math;
    };
    for (const MathRun& run : runs) {
        if (run.level != Level::Base) {
            mode(true);
            QString inner;
            for (const QChar c : run.text) inner += latexSign(c);
            const bool words = run.text.size() > 1 && run.text[0].isLetter();
            tex += run.level == Level::Sub ? u'_' : u'^';
            tex += (words ? QStringLiteral("{\\mathrm{%1}}") : QStringLiteral("{%1}")).arg(inner.trimmed());
            continue;
        }
        for (qsizetype i = 0; i < run.text.size(); ++i) {
            const QChar c = run.text[i];
            if (run.italic || isMathSign(c)) {
                if (!open) depth = 0;
                mode(true);
            } else if (open && endsFormula(run.text, i, depth)) {
                mode(false);
            }
            depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
            if (c == u'-' && !open) tex += u'-';
            else if (open) tex += latexSign(c);
            else if (QStringLiteral("%&#_{}$").contains(c)) tex += QLatin1Char('\\') + QString(c);
            else if (c == u'–') tex += QStringLiteral("--");
            else tex += c;
        }
    }
    mode(false);
    return tex;
}

int indexSize(int size) {
    constexpr int smallest = 6;
    return std::min(size, std::max(smallest, int(std::lround(0.74 * size))));
}

}  // namespace ganscope
