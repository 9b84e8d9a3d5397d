// SPDX-License-Identifier: GPL-3.0-or-later
// Samples of transfer functions, and what is worth saying of them.
#include "ui/pictures/control.h"

#include "ui/pictures/text.h"
#include "ui/plots/ticker.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int times = 601, frequencies = 900;
constexpr double mostDecibels = 40, leastDecibels = -60;
constexpr double farAway = 1e4;  // of a Nyquist curve; what is beyond is out of every picture

QString powerOfS(std::size_t k) {
    if (k == 0) return {};
    if (k == 1) return QStringLiteral("s");
    if (k == 2) return QStringLiteral("s²");
    if (k == 3) return QStringLiteral("s³");
    return QStringLiteral("s^{%1}").arg(k);
}

QString polynomialText(const std::vector<double>& p, int& terms) {
    QString text;
    terms = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        if (p[i] == 0) continue;
        const std::size_t power = p.size() - 1 - i;
        const QString number = numberText(std::fabs(p[i]));
        const bool one = number == QLatin1String("1") && power > 0;
        const QString sign = p[i] < 0 ? (terms ? QStringLiteral(" − ") : QStringLiteral("−")) : terms ? QStringLiteral(" + ") : QString();
        text += sign + (one ? QString() : number) + powerOfS(power);
        ++terms;
    }
    return terms ? text : QStringLiteral("0");
}

/// "θ_1" as legends can write it: with a lowered digit of its own.
QString symbolText(const std::string& symbol) {
    QString text = fromUtf8(symbol);
    if (const qsizetype bar = text.indexOf(QLatin1Char('_')); bar >= 0) {
        for (qsizetype k = bar + 1; k < text.size(); ++k)
            if (text[k] >= QLatin1Char('0') && text[k] <= QLatin1Char('9')) text[k] = QChar(0x2080 + text[k].unicode() - u'0');
        text.remove(bar, 1);
    }
    return text;
}

PlotCurve responseOf(const ControlOutput& output, double end, const QString& label) {
    PlotCurve curve;
    curve.label = label;
    const double spacing = end / (times - 1);
    const std::vector<double> y = stepResponse(output.system, spacing, times);
    for (std::size_t k = 0; k < y.size(); ++k) curve.points.emplace_back(spacing * static_cast<double>(k), y[k]);
    return curve;
}

/// Frequencies over the band, denser where a pole or a zero is near the axis.
std::vector<double> frequenciesFor(std::span<const TransferFunction* const> functions, double low, double high) {
    std::vector<double> all;
    for (int k = 0; k < frequencies; ++k) all.push_back(low * std::pow(high / low, k / (frequencies - 1.0)));
    for (const TransferFunction* g : functions)
        for (const auto* values : {&g->poles, &g->zeros})
            for (const Complex& z : *values)
                if (z.imag() > 0)
                    for (int k = -40; k <= 40; ++k) all.push_back(z.imag() * (1 + (k < 0 ? -1 : 1) * std::pow(10, -0.1 * (40 - std::abs(k)) - 0.7)));
    std::erase_if(all, [&](double w) { return !(w >= low && w <= high); });
    std::ranges::sort(all);
    return all;
}

BodeCurve bodeOf(const TransferFunction& g, const std::vector<double>& omegas, const QString& label) {
    BodeCurve curve;
    curve.label = label;
    double before = NAN;
    for (const double w : omegas) {
        const double magnitude = 20 * std::log10(g.magnitude(w)), phase = g.phase(w);
        // Half a turn at a pole on the axis is drawn upright.
        if (std::fabs(phase - before) > 170) curve.phase.emplace_back(w, before);
        if (std::fabs(phase - before) > 170) curve.magnitude.emplace_back(w, magnitude);
        curve.magnitude.emplace_back(w, magnitude);
        curve.phase.emplace_back(w, phase);
        before = phase;
    }
    return curve;
}

void rangesOf(BodePicture& picture) {
    double low = INFINITY, high = -INFINITY, first = INFINITY, last = -INFINITY;
    for (const BodeCurve& curve : picture.curves) {
        for (const QPointF& p : curve.magnitude)
            if (std::isfinite(p.y())) {
                low = std::min(low, p.y());
                high = std::max(high, p.y());
            }
        for (const QPointF& p : curve.phase) {
            first = std::min(first, p.y());
            last = std::max(last, p.y());
        }
    }
    if (!(low < high)) return;
    picture.decibels = {std::floor(std::max(low, leastDecibels) / 20) * 20, std::ceil((std::min(high, mostDecibels) + 3) / 20) * 20};
    picture.degrees = {std::floor(first / 45 - 0.3) * 45, std::ceil(last / 45 + 0.3) * 45};
}

ComplexCurve nyquistOf(const TransferFunction& loop, const Margins& margins, double low, double high, const QString& label, int colour) {
    ComplexCurve curve;
    curve.label = label;
    curve.colour = colour;
    curve.mirrored = true;
    const TransferFunction* const only[] = {&loop};
    double heading = INFINITY;
    const double where = margins.phase.value ? margins.phaseAt : std::sqrt(low * high);
    for (const double w : frequenciesFor(only, low / 100, high * 100)) {
        const Complex at = loop.at(w);
        if (!(std::abs(at) < farAway)) continue;
        if (!curve.points.empty() && std::fabs(std::log(w / where)) < heading) {
            heading = std::fabs(std::log(w / where));
            curve.heading = {toPoint(at), curve.points.back()};
        }
        curve.points.push_back(toPoint(at));
    }
    return curve;
}

QRectF nyquistRange(const std::vector<ComplexCurve>& curves) {
    double left = -2, right = 1.3, top = 1.5;
    for (const ComplexCurve& curve : curves)
        for (const QPointF& p : curve.points) {
            if (std::hypot(p.x(), p.y()) > 4) continue;
            left = std::min(left, std::max(p.x() - 0.3, -3.0));
            right = std::max(right, std::min(p.x() + 0.3, 3.0));
            top = std::max(top, std::min(std::fabs(p.y()) + 0.3, 2.5));
        }
    return planeRect(left, right, -top, top);
}

/// The range of the answers, with room for a note below.
void makeRoom(CurvesPicture& picture) {
    double low = 0, high = 0;
    for (const PlotCurve& curve : picture.curves)
        for (const QPointF& p : curve.points) {
            low = std::min(low, p.y());
            high = std::max(high, p.y());
        }
    const double span = high > low ? high - low : 1;
    picture.y.low = low - (picture.note.isEmpty() ? 0.06 : 0.2) * span;
    picture.y.high = high + 0.06 * span;
}

void growBy(const std::vector<Complex>& values, double& left, double& right, double& top) {
    for (const Complex& z : values) {
        left = std::min(left, z.real());
        right = std::max(right, z.real());
        top = std::max(top, std::fabs(z.imag()));
    }
}

ComplexPoints marks(const QString& label, ComplexMark mark, const std::vector<Complex>& values, int colour) {
    ComplexPoints points{label, mark, {}, colour};
    for (const Complex& z : values) points.at.push_back(toPoint(z));
    return points;
}

QString settlingText(const ControlReading& r, const PictureWords& words) {
    if (!r.settling.overshoot.value) return words.reason(r.settling.overshoot.why);
    const double over = 100 * *r.settling.overshoot.value;
    QString text = over > 0.05 ? words("pictures", "overshoot %1 %").arg(numberText(over, 2)) : words("pictures", "no overshoot");
    if (r.settling.time.value) text += QStringLiteral("; ") + words("pictures", "within 2 % from t = %1").arg(numberText(*r.settling.time.value));
    return text;
}

QString phaseText(const ControlReading& r, const PictureWords& words) {
    if (!r.margins.phase.value) return words("pictures", "no phase margin: %1").arg(words.reason(r.margins.phase.why));
    return words("pictures", "phase margin %1° at ω = %2").arg(numberText(*r.margins.phase.value), numberText(r.margins.phaseAt));
}

QString gainText(const ControlReading& r, const PictureWords& words) {
    if (!r.margins.gain.value) return words("pictures", "no gain margin: %1").arg(words.reason(r.margins.gain.why));
    return words("pictures", "gain margin %1 dB at ω = %2").arg(numberText(*r.margins.gain.value), numberText(r.margins.gainAt));
}

}  // namespace

QString transferText(const TransferFunction& g) {
    if (g.gain == 0) return QStringLiteral("0");
    int above = 0, below = 0;
    const QString numerator = polynomialText(g.numerator, above), denominator = polynomialText(g.denominator, below);
    if (g.poles.empty()) return numerator;
    return (above > 1 ? QStringLiteral("(%1)").arg(numerator) : numerator) + QStringLiteral("/") + (below > 1 ? QStringLiteral("(%1)").arg(denominator) : denominator);
}

ControlPictures controlPictures(std::span<const NamedReading> readings, const PictureWords& words) {
    const bool single = readings.size() == 1;
    const ControlReading& first = readings.front().reading;
    const QString theta = symbolText(first.follower.symbol), psi = symbolText(first.judge.symbol);
    double end = 0, low = INFINITY, high = 0;
    for (const NamedReading& r : readings) {
        // Until the slowest of them has settled as well.
        end = std::max(end, responseTime(r.reading));
        const auto band = responseBand(r.reading);
        low = std::min(low, band.first);
        high = std::max(high, band.second);
    }

    CurvesPicture response;
    response.x = {words("pictures", "time t"), false, 0, end};
    response.y = {words("pictures", "step response"), false, 0, 0};
    ComplexPicture poles;
    poles.xLabel = words("pictures", "Re s (1/time)");
    poles.yLabel = words("pictures", "Im s (1/time)");
    poles.stableHalf = true;
    BodePicture bode;
    bode.frequencyLabel = words("pictures", "frequency ω (rad/time)");
    bode.magnitudeLabel = words("pictures", "gain (dB)");
    bode.phaseLabel = words("pictures", "phase (°)");
    bode.low = low;
    bode.high = high;
    ComplexPicture nyquist;
    nyquist.xLabel = QStringLiteral("Re L(iω)");
    nyquist.yLabel = QStringLiteral("Im L(iω)");
    nyquist.unitCircle = true;

    double left = 0, right = 0, top = 0;
    int index = 0;
    for (const NamedReading& named : readings) {
        const ControlReading& r = named.reading;
        const TransferFunction* const functions[] = {&r.follower.transfer, &r.judge.transfer, &r.loop};
        const std::vector<double> omegas = frequenciesFor(functions, low, high);
        response.curves.push_back(responseOf(r.follower, end, single ? theta : named.label));
        bode.curves.push_back(bodeOf(r.follower.transfer, omegas, single ? words("pictures", "data → %1").arg(theta) : named.label));
        poles.points.push_back(marks(single ? words("pictures", "poles") : named.label, ComplexMark::Cross, r.follower.transfer.poles, single ? -1 : index));
        growBy(r.follower.transfer.poles, left, right, top);
        growBy(r.follower.transfer.zeros, left, right, top);
        if (!r.follower.transfer.zeros.empty())
            poles.points.push_back(marks(single ? words("pictures", "zeros of %1").arg(theta) : QString(), ComplexMark::Ring, r.follower.transfer.zeros, index));
        nyquist.curves.push_back(nyquistOf(r.loop, r.margins, low, high, single ? QString() : named.label, index));
        ++index;
        if (!single) continue;
        response.curves.push_back(responseOf(r.judge, end, psi));
        response.note = settlingText(r, words);
        bode.curves.push_back(bodeOf(r.judge.transfer, omegas, words("pictures", "data → %1").arg(psi)));
        bode.curves.push_back(bodeOf(r.loop, omegas, words("pictures", "opened loop L")));
        if (r.margins.phase.value) bode.crossing = r.margins.phaseAt;
        if (!r.judge.transfer.zeros.empty()) poles.points.push_back(marks(words("pictures", "zeros of %1").arg(psi), ComplexMark::Diamond, r.judge.transfer.zeros, 1));
        growBy(r.judge.transfer.zeros, left, right, top);
        poles.above = QStringLiteral("%1: %2").arg(theta, transferText(r.follower.transfer));
        poles.below = QStringLiteral("%1: %2").arg(psi, transferText(r.judge.transfer));
        if (r.hidden > 0) poles.below += QStringLiteral("; ") + words("pictures", "%1 eigenvalues of J are hidden").arg(r.hidden);
        nyquist.above = QStringLiteral("L = %1; ").arg(transferText(r.loop)) + phaseText(r, words);
        nyquist.below = gainText(r, words);
        nyquist.curves.front().colour = 2;
    }
    if (const Quantity last = first.follower.transfer.steady(); last.value && *last.value != 0) {
        PlotCurve guide;
        guide.guide = true;
        guide.points = {{0, *last.value}, {end, *last.value}};
        response.curves.push_back(std::move(guide));
    }
    makeRoom(response);
    rangesOf(bode);
    const double size = std::max({right - left, top, 1e-9});
    poles.equal = false;
    const double half = (single ? 2 : 1.4) * std::max(top, 0.3 * size);  // with room for the notes
    poles.home = planeRect(left - 0.15 * size, right + 0.25 * size, -half, half);
    nyquist.home = nyquistRange(nyquist.curves);
    nyquist.points.push_back({QStringLiteral("−1"), ComplexMark::Plus, {{-1, 0}}, -1});
    return {std::make_shared<CurvesPicture>(std::move(response)), std::make_shared<ComplexPicture>(std::move(poles)),
            std::make_shared<ComplexPicture>(std::move(nyquist)), std::make_shared<BodePicture>(std::move(bode))};
}

}  // namespace ganscope
