// SPDX-License-Identifier: GPL-3.0-or-later
// The spectra on screen, and clicks on what is drawn in them.
#include "ui/plots/spectrum_view.h"

#include "ui/plots/spectrum_panel.h"

#include <QMouseEvent>

namespace ganscope {
namespace {

constexpr double markReach = 9;   // pixels around a mark that mean it

}  // namespace

SpectrumView::SpectrumView(QWidget* parent) : PlotView(std::make_unique<SpectrumPanel>(), parent) {
    setObjectName(QStringLiteral("spectrumView"));
    setDescription(tr("Spectrum"),
                   tr("Eigenvalues of the flow and multipliers of the update in the complex plane."));
}

SpectrumPanel& SpectrumView::spectrum() const {
    return static_cast<SpectrumPanel&>(panel());
}

void SpectrumView::setPicture(std::shared_ptr<const SpectrumPicture> picture) {
    QStringList notes;
    for (const SpectrumPlane* plane : {&picture->flow, &picture->update}) notes << plane->regionLabel << plane->note;
    notes.removeAll(QString());
    notes.removeDuplicates();
    if (!m_remark.isEmpty()) notes << m_remark;
    setToolTip(notes.join(QLatin1Char('\n')));  // where they have no room they are shortened
    spectrum().setPicture(std::move(picture));
    scheduleReplot();
}

std::shared_ptr<const SpectrumPicture> SpectrumView::picture() const {
    return spectrum().picture();
}

bool SpectrumView::pressed(QMouseEvent* event) {
    m_pressedAt.reset();
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier) return false;
    m_pressedAt = event->position();
    return true;
}

bool SpectrumView::moved(QMouseEvent* event) {
    if (event->buttons() != Qt::NoButton) return false;
    const bool onMark = spectrum().parameterAt(event->position(), markReach) || spectrum().eigenvalueAt(event->position(), 0.6 * markReach);
    plot()->setCursor(onMark ? Qt::PointingHandCursor : Qt::ArrowCursor);
    return true;
}

bool SpectrumView::released(QMouseEvent* event) {
    const auto from = std::exchange(m_pressedAt, std::nullopt);
    if (!from || event->button() != Qt::LeftButton || (event->position() - *from).manhattanLength() > clickSlack) return false;
    // An eigenvalue stands above the marks of its locus.
    const auto eigenvalue = spectrum().eigenvalueAt(*from, 0.6 * markReach);
    const auto value = spectrum().parameterAt(*from, markReach);
    if (value && !eigenvalue)
        emit parameterChosen(*value);
    else
        emit eigenvalueChosen(eigenvalue);
    return true;
}

}  // namespace ganscope
