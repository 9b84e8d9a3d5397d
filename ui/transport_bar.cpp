// SPDX-License-Identifier: GPL-3.0-or-later
// The clock's tool bar.
#include "ui/transport_bar.h"

#include "core/scenario/scenario_json.h"
#include "ui/icons.h"
#include "ui/laboratory.h"
#include "ui/number_box.h"
#include "ui/number_text.h"
#include "ui/session_model.h"
#include "ui/value_slider.h"

#include <QAction>
#include <QEvent>
#include <QLabel>

namespace ganscope {
namespace {

Parameter speedParameter() {
    Parameter p = positive("speed", "speed", 60, Laboratory::slowest, Laboratory::fastest, "steps a second");
    p.most = Laboratory::fastest;
    return p;
}

Parameter stepsParameter() {
    Parameter p = integer("steps", "number of steps", 500, 1, 10000, "where the run ends");
    p.most = double(Limits::steps);
    return p;
}

QLabel* caption(const QString& text) {
    auto* label = new QLabel(text);
    label->setContentsMargins(10, 0, 4, 0);
    return label;
}

}  // namespace

TransportBar::TransportBar(SessionModel& session, Laboratory& laboratory, QWidget* parent)
    : QToolBar(tr("Transport"), parent), m_session(session), m_laboratory(laboratory) {
    setObjectName(QStringLiteral("transport"));
    setMovable(false);
    m_play = addAction(tr("Play"), &laboratory, &Laboratory::toggle);
    m_play->setObjectName(QStringLiteral("play"));
    m_play->setShortcut(Qt::Key_Space);
    m_step = addAction(tr("Step"), &laboratory, &Laboratory::stepOnce);
    m_step->setObjectName(QStringLiteral("step"));
    m_step->setShortcut(Qt::Key_Period);
    m_restart = addAction(tr("Restart"), &laboratory, &Laboratory::restart);
    m_restart->setObjectName(QStringLiteral("restart"));
    m_restart->setShortcut(Qt::Key_0);

    addWidget(caption(tr("speed")));
    m_speed = new ValueSlider(speedParameter());
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setAccessibleName(tr("speed, steps a second"));
    m_speed->setToolTip(tr("Steps a second; double-click for 60"));
    m_speed->setFixedWidth(130);
    addWidget(m_speed);
    m_speedText = new QLabel;
    m_speedText->setMinimumWidth(m_speedText->fontMetrics().horizontalAdvance(QStringLiteral("20000 /s ")));
    addWidget(m_speedText);
    for (auto wish : {&ValueSlider::wished, &ValueSlider::stepWished})
        connect(m_speed, wish, &laboratory, &Laboratory::setSpeed);
    connect(m_speed, &ValueSlider::resetWished, &laboratory, [this] { m_laboratory.setSpeed(60); });

    m_counter = new QLabel;
    m_counter->setObjectName(QStringLiteral("counter"));
    m_counter->setAccessibleName(tr("step reached"));
    m_counter->setMinimumWidth(m_counter->fontMetrics().horizontalAdvance(QStringLiteral("step 1 000 000")));
    m_counter->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addWidget(m_counter);
    addWidget(caption(tr("of")));
    m_steps = new NumberBox(stepsParameter());
    m_steps->setObjectName(QStringLiteral("steps"));
    m_steps->setAccessibleName(tr("number of steps"));
    m_steps->setToolTip(tr("How many steps a run has"));
    addWidget(m_steps);
    for (auto wish : {&NumberBox::edited, &NumberBox::stepped})
        connect(m_steps, wish, this, [this](double steps) { m_session.setSteps(qint64(steps)); });

    connect(&laboratory, &Laboratory::transportChanged, this, [this] { showTransport(); });
    connect(&laboratory, &Laboratory::frameReady, this, [this] { showStep(); });
    connect(&session, &SessionModel::scenarioChanged, this, [this] { showTransport(); });
    drawIcons();
    showTransport();
}

void TransportBar::showTransport() {
    const bool playing = m_laboratory.isPlaying();
    m_play->setText(playing ? tr("Pause") : tr("Play"));
    m_play->setToolTip(playing ? tr("Pause (Space)") : tr("Play (Space)"));
    m_play->setIcon(drawnIcon(playing ? Glyph::pause : Glyph::play, palette().color(QPalette::ButtonText)));
    m_step->setToolTip(tr("One step (.)"));
    m_restart->setToolTip(tr("Back to the start (0)"));
    m_speed->setShown(m_laboratory.speed());
    m_speedText->setText(tr("%1 /s").arg(textFromNumber(m_laboratory.speed(), 3)));
    m_steps->setShown(double(m_session.scenario().steps));
    showStep();
}

void TransportBar::showStep() {
    const qint64 step = m_laboratory.frame() ? m_laboratory.frame()->step : 0;
    m_counter->setText(tr("step %1").arg(step));
}

void TransportBar::drawIcons() {
    const QColor ink = palette().color(QPalette::ButtonText);
    m_step->setIcon(drawnIcon(Glyph::step, ink));
    m_restart->setIcon(drawnIcon(Glyph::restart, ink));
}

void TransportBar::changeEvent(QEvent* event) {
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_play) {
        drawIcons();
        showTransport();
    }
}

}  // namespace ganscope
