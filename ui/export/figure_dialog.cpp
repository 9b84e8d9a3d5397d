// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog's parts, and what they start.
#include "ui/export/figure_dialog.h"

#include "ui/dialogs.h"
#include "ui/export/caption.h"
#include "ui/export/choice_box.h"
#include "ui/export/figure_fonts.h"
#include "ui/export/whole_file.h"
#include "ui/language/core_words.h"
#include "ui/language/language.h"
#include "ui/number_text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDrag>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QUrl>

#include <algorithm>
#include <chrono>

namespace ganscope {
namespace {

constexpr int exportPoll = 20, typingDelay = 250;  // ms

std::string_view viewOf(const QByteArray& bytes) { return {bytes.constData(), std::size_t(bytes.size())}; }

/// A combo's chosen id, or what was typed into it.
QString chosen(const QComboBox* box) {
    const int at = box->findText(box->currentText());
    return at >= 0 ? box->itemData(at).toString() : box->currentText().trimmed();
}

}  // namespace

std::optional<FigureOrder> orderOf(const FigureChoice& choice, QString& why) {
    FigureOrder order;
    const FigureView* view = figureView(choice.view.toStdString());
    const auto width = toPrintedWidth(choice.width.toStdString());
    if (!view || !width) {
        why = FigureDialog::tr("The width is \"%1\", but must be a venue, a part of one (neurips:1/2) or a length such as 85mm.").arg(choice.width);
        return std::nullopt;
    }
    order.view = view->id;
    order.width = width->points;
    if (width->venue) order.textSize = width->venue->textSize;
    order.font = width->venue ? width->venue->font : "sans";
    if (!choice.height.isEmpty()) {
        const auto height = toPrintedHeight(choice.height.toStdString(), order.width);
        if (!height) {
            why = FigureDialog::tr("The height is \"%1\", but must be a length such as 60mm or a ratio such as 4:3.").arg(choice.height);
            return std::nullopt;
        }
        order.height = *height;
    }
    for (const double side : {order.width, order.height > 0 ? order.height : order.width})
        if (!(side >= leastFigureSide && side <= mostFigureSide)) {
            why = FigureDialog::tr("A side must be between %1 and %2 pt.").arg(leastFigureSide).arg(mostFigureSide);
            return std::nullopt;
        }
    for (const std::string_view style : figureStyles())
        if (choice.style == fromCore(style)) order.style = style;
    for (const FigureFont& font : figureFonts())
        if (choice.font == fromCore(font.id)) order.font = font.id;
    for (const QString& label : choice.labels.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const qsizetype at = label.indexOf(QLatin1Char('='));
        if (at <= 0) {
            why = FigureDialog::tr("The label is \"%1\", but must have the form OLD=NEW, such as θ=θ_G.").arg(label.trimmed());
            return std::nullopt;
        }
        order.labels.emplace_back(label.left(at).trimmed().toStdString(), label.mid(at + 1).trimmed().toStdString());
    }
    order.transparent = choice.transparent;
    order.translated = choice.translated;
    order.embedScenario = choice.embed;
    return order;
}

FigureDialog::FigureDialog(Scenario scenario, const FigureChoice& choice, Dialogs& dialogs, const QString& suggestedFile, QWidget* parent)
    : QDialog(parent), m_scenario(std::move(scenario)), m_dialogs(dialogs), m_file(suggestedFile) {
    setWindowTitle(tr("Export a figure"));
    build(choice);
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &FigureDialog::start);
    connect(&m_poll, &QTimer::timeout, this, &FigureDialog::poll);
    for (QComboBox* box : {m_view, m_width, m_height, m_style, m_font}) connect(box, &QComboBox::currentTextChanged, this, &FigureDialog::choose);
    connect(m_labels, &QLineEdit::textChanged, this, &FigureDialog::choose);
    for (QCheckBox* box : {m_transparent, m_translated, m_embed}) connect(box, &QCheckBox::toggled, this, &FigureDialog::choose);
    withdraw();
    start();
}

FigureDialog::~FigureDialog() = default;

void FigureDialog::build(const FigureChoice& choice) {
    const auto combo = [this](const char* name, const QString& accessible, bool editable) {
        auto* box = new QComboBox(this);
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(accessible);
        box->setEditable(editable);
        return box;
    };
    m_view = combo("figureView", tr("View"), false);
    addViews(m_view);
    m_width = combo("figureWidth", tr("Width"), true);
    for (const Venue& venue : venues()) m_width->addItem(tr("%1 (%2 in)").arg(coreWords(venue.title)).arg(venue.width / 72, 0, 'f', 2), fromCore(venue.id));
    for (const char* length : {"85mm", "180mm", "3.25in"}) m_width->addItem(QLatin1String(length), QLatin1String(length));
    m_height = combo("figureHeight", tr("Height"), true);
    m_height->addItem(tr("what suits the view"), QString());
    for (const char* ratio : {"1:1", "4:3", "golden"}) m_height->addItem(QLatin1String(ratio), QLatin1String(ratio));
    m_style = combo("figureStyle", tr("Style"), false);
    addStyles(m_style);
    m_font = combo("figureFont", tr("Typeface"), false);
    m_font->addItem(tr("the venue's"), QString());
    for (const FigureFont& font : figureFonts()) m_font->addItem(fromCore(font.title), fromCore(font.id));
    m_labels = new QLineEdit(choice.labels, this);
    m_labels->setObjectName(QStringLiteral("figureLabels"));
    m_labels->setAccessibleName(tr("Labels of axes"));
    m_labels->setPlaceholderText(tr("such as %1").arg(QStringLiteral("θ=θ_G; ψ=w")));
    m_labels->setToolTip(tr("An axis' label in other words; _ and ^ set indices and powers"));
    m_transparent = new QCheckBox(tr("&Transparent background"), this);
    m_translated = new QCheckBox(tr("Words &in the window's language"), this);
    m_translated->setObjectName(QStringLiteral("figureTranslated"));
    m_translated->setToolTip(tr("Figure and caption; otherwise they are in English, the same wherever they are made"));
    m_translated->setVisible(spokenLanguage() != languages().front());
    m_embed = new QCheckBox(tr("&Carry the scenario (off for a blind review)"), this);
    m_embed->setObjectName(QStringLiteral("figureEmbed"));
    pick(m_view, choice.view);
    pick(m_width, choice.width);
    pick(m_height, choice.height);
    pick(m_style, choice.style);
    pick(m_font, choice.font);
    m_transparent->setChecked(choice.transparent);
    m_translated->setChecked(choice.translated);
    m_embed->setChecked(choice.embed);

    m_preview = new QLabel(this);
    m_preview->setObjectName(QStringLiteral("figurePreview"));
    m_preview->setAccessibleName(tr("Preview at printed size"));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setToolTip(tr("At its printed size; drag it into another program"));
    m_preview->installEventFilter(this);
    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(m_preview->accessibleName());
    scroll->setWidget(m_preview);
    scroll->setWidgetResizable(true);
    scroll->setMinimumSize(380, 360);
    m_size = new QLabel(this);
    m_findings = new QLabel(this);
    m_findings->setObjectName(QStringLiteral("figureFindings"));
    m_findings->setWordWrap(true);
    m_caption = new QPlainTextEdit(this);
    m_caption->setObjectName(QStringLiteral("figureCaption"));
    m_caption->setAccessibleName(tr("LaTeX for the paper"));
    m_caption->setReadOnly(true);
    m_caption->setLineWrapMode(QPlainTextEdit::WidgetWidth);

    auto* form = new QFormLayout;
    form->addRow(tr("&View"), m_view);
    form->addRow(tr("&Width"), m_width);
    form->addRow(tr("&Height"), m_height);
    form->addRow(tr("&Style"), m_style);
    form->addRow(tr("T&ypeface"), m_font);
    form->addRow(tr("&Labels"), m_labels);
    form->addRow(m_transparent);
    form->addRow(m_translated);
    form->addRow(m_embed);
    form->addRow(m_findings);
    auto* copyWords = new QPushButton(tr("Copy LaTe&X"), this);
    connect(copyWords, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_caption->toPlainText()); });
    form->addRow(tr("For the paper"), copyWords);
    form->addRow(m_caption);
    m_export = new QPushButton(tr("&Export…"), this);
    m_export->setObjectName(QStringLiteral("figureExport"));
    m_export->setDefault(true);
    m_copy = new QPushButton(tr("Copy &figure"), this);
    auto* close = new QPushButton(tr("Close"), this);
    connect(m_export, &QPushButton::clicked, this, &FigureDialog::exportFile);
    connect(m_copy, &QPushButton::clicked, this, &FigureDialog::copyFigure);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_size, 1);
    for (QPushButton* button : {m_export, m_copy, close}) buttons->addWidget(button);
    auto* columns = new QHBoxLayout;
    columns->addWidget(scroll, 3);
    columns->addLayout(form, 2);
    auto* all = new QVBoxLayout(this);
    all->addLayout(columns, 1);
    all->addLayout(buttons);
    resize(980, 640);
}

FigureChoice FigureDialog::choice() const {
    FigureChoice choice;
    choice.view = chosen(m_view);
    choice.width = chosen(m_width);
    choice.height = chosen(m_height);
    choice.style = chosen(m_style);
    choice.font = chosen(m_font);
    choice.labels = m_labels->text();
    choice.transparent = m_transparent->isChecked();
    choice.translated = m_translated->isChecked();
    choice.embed = m_embed->isChecked();
    return choice;
}

void FigureDialog::choose() {
    withdraw();
    m_delay.start(typingDelay);
}

void FigureDialog::withdraw() {
    m_figure.reset();
    for (QPushButton* button : {m_export, m_copy}) button->setEnabled(false);
    m_dropped = m_composing != nullptr;
    if (m_dropped) m_composing->stop();
}

void FigureDialog::complain(const QString& sentence) {
    withdraw();
    m_size->clear();
    m_findings->setText(sentence);
}

void FigureDialog::start() {
    QString why;
    const auto order = orderOf(choice(), why);
    if (!order) return complain(why);
    if (m_composing) return;  // of an older choice: poll() comes back when it has ended
    m_order = order;
    m_size->setText(tr("Computing…"));
    m_composing = std::make_unique<Composing>(m_scenario, *m_order);
    m_poll.start(exportPoll);
}

void FigureDialog::poll() {
    if (!m_composing->isDone()) {
        if (const Headway& headway = m_composing->headway(); !m_dropped && headway.expected() > 0) m_size->setText(tr("Computing… %1 %").arg(std::min(99, headway.percent())));
        return;
    }
    m_poll.stop();
    const auto ended = std::exchange(m_composing, nullptr);
    if (std::exchange(m_dropped, false)) {
        if (!m_delay.isActive()) start();
        return;
    }
    try {
        present(ended->take());
    } catch (const std::exception& problem) {
        complain(reasonWords(problem.what()));
    }
}

void FigureDialog::present(ComposedFigure figure) {
    if (!figure.objection.empty()) return complain(reasonWords(figure.objection));
    ComposedFigure seen = figure;
    seen.spec.scenario.clear();
    const double ratio = devicePixelRatioF();
    seen.spec.dpi = screen()->logicalDotsPerInch() * ratio;
    const FigureResult picture = renderComposed(seen, FigureFormat::Png);
    const FigureResult document = renderComposed(figure, FigureFormat::Pdf);
    if (!picture.ok || !document.ok) return complain(reasonWords((picture.ok ? document.error : picture.error).toStdString()));
    QPixmap pixmap;
    pixmap.loadFromData(picture.bytes, "PNG");
    pixmap.setDevicePixelRatio(ratio);
    m_preview->setPixmap(pixmap);
    QStringList findings;
    for (const QString& finding : document.findings) findings << QStringLiteral("• ") + reasonWords(finding.toStdString());
    m_findings->setText(findings.isEmpty() ? tr("Nothing that a venue would object to.") : tr("A venue may object:") + QLatin1Char('\n') + findings.join(QLatin1Char('\n')));
    const QSizeF size = figure.spec.size;
    m_size->setText(tr("%1 × %2 in (%3 × %4 mm), PDF of %5 kB")
                        .arg(size.width() / 72, 0, 'f', 2)
                        .arg(size.height() / 72, 0, 'f', 2)
                        .arg(size.width() / 72 * 25.4, 0, 'f', 1)
                        .arg(size.height() / 72 * 25.4, 0, 'f', 1)
                        .arg((document.bytes.size() + 999) / 1000));
    const std::string title(figureView(m_order->view)->title);
    m_caption->setPlainText(fromCore(figureFloat(m_scenario, title, QFileInfo(m_file).fileName().toStdString(), size.width(),
                                                 m_order->translated ? PictureWords::ofWindow() : PictureWords::english()) + "\n" +
                                     figureBibliography(m_scenario)));
    m_figure = std::move(figure);
    for (QPushButton* button : {m_export, m_copy}) button->setEnabled(true);
}

void FigureDialog::exportFile() {
    if (!m_figure) return;
    const QString path = m_dialogs.fileToSave(this, tr("Export a figure"), m_file, tr("PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;TIFF (*.tif);;TeX (*.tex)"));
    if (path.isEmpty()) return;
    const std::filesystem::path file(path.toStdU16String());
    const auto format = figureFormat(file);
    if (!format) return m_dialogs.showError(this, tr("Cannot export"), tr("%1: a figure is a .pdf, .svg, .png, .tif or .tex file").arg(path));
    const FigureResult result = renderComposed(*m_figure, *format, QFileInfo(path).completeBaseName());
    if (!result.ok) return m_dialogs.showError(this, tr("Cannot export"), reasonWords(result.error.toStdString()));
    if (const auto why = writeFigure(result, file)) return m_dialogs.showError(this, tr("Cannot export"), reasonWords(*why));
    m_file = path;
    emit exported(path);
    accept();
}

std::unique_ptr<QMimeData> FigureDialog::copied() {
    if (!m_figure) return nullptr;
    auto mimeData = std::make_unique<QMimeData>();
    const std::pair<FigureFormat, const char*> formats[] = {{FigureFormat::Pdf, "application/pdf"}, {FigureFormat::Svg, "image/svg+xml"}, {FigureFormat::Png, "image/png"}};
    for (const auto& [format, mime] : formats) {
        const FigureResult result = renderComposed(*m_figure, format);
        if (!result.ok) continue;
        mimeData->setData(QLatin1String(mime), result.bytes);
        if (format == FigureFormat::Png) mimeData->setImageData(QImage::fromData(result.bytes, "PNG"));
    }
    return mimeData;
}

void FigureDialog::copyFigure() {
    if (auto mimeData = copied()) QApplication::clipboard()->setMimeData(mimeData.release());
}

bool FigureDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_preview || event->type() != QEvent::MouseMove || !m_figure) return QDialog::eventFilter(watched, event);
    if (!(static_cast<QMouseEvent*>(event)->buttons() & Qt::LeftButton)) return false;
    auto mimeData = copied();
    // File managers take files, and a figure that is dropped on the window opens its experiment.
    const QString file = m_dragged.filePath(QFileInfo(m_file).completeBaseName() + QStringLiteral(".pdf"));
    if (!writeWhole(std::filesystem::path(file.toStdU16String()), viewOf(mimeData->data(QStringLiteral("application/pdf")))))
        mimeData->setUrls({QUrl::fromLocalFile(file)});
    auto* drag = new QDrag(this);
    drag->setMimeData(mimeData.release());
    drag->setPixmap(m_preview->pixmap(Qt::ReturnByValue).scaledToWidth(160, Qt::SmoothTransformation));
    drag->exec(Qt::CopyAction);
    return true;
}

}  // namespace ganscope
