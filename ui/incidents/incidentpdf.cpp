// Draws the table page by page.
#include "ui/incidents/incidentpdf.h"

#include "core/store/incidentcodec.h"
#include "models/displaynames.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr qreal margin = 42; // points, as everything here
constexpr int fineness = 10; // device units a point: glyphs stand where they belong
constexpr qreal rowHeight = 16;
constexpr qreal headHeight = 48;
constexpr qreal footHeight = 20;

class PdfTable
{
    Q_DECLARE_TR_FUNCTIONS(PdfTable)

public:
    PdfTable(QPdfWriter &writer, PdfHead head, qint64 now) : m_writer(writer), m_head(std::move(head)), m_now(now)
    {
        m_small.setPixelSize(8);
        m_strong.setPixelSize(8);
        m_strong.setWeight(QFont::DemiBold);
        m_title.setPixelSize(13);
        m_title.setWeight(QFont::DemiBold);
        m_mirrored = QLocale().textDirection() == Qt::RightToLeft;
        m_page = QRectF(QPointF(), QSizeF(writer.width(), writer.height()) / fineness)
                     .adjusted(margin, margin, -margin, -margin);
    }

    bool begin()
    {
        const bool begun = m_painter.begin(&m_writer);
        m_painter.scale(fineness, fineness);
        return begun;
    }
    [[nodiscard]] qint64 rowsOnPage() const
    {
        return static_cast<qint64>((m_page.height() - headHeight - rowHeight - footHeight) / rowHeight);
    }

    void head(qint64 page, qint64 pages)
    {
        m_painter.setPen(Qt::black);
        m_painter.setFont(m_title);
        text(QRectF(m_page.topLeft(), QSizeF(m_page.width(), 20)), m_head.title);
        m_painter.setFont(m_small);
        m_painter.setPen(QColor(90, 90, 90));
        text(QRectF(m_page.left(), m_page.top() + 22, m_page.width(), 14), m_head.details);
        //: Foot of a printed page. %1: this page, %2: all pages.
        text(QRectF(m_page.left(), m_page.bottom() - 12, m_page.width(), 12),
             tr("Page %1 of %2").arg(QLocale().toString(page), QLocale().toString(pages)));
        m_y = m_page.top() + headHeight;
        m_painter.setFont(m_strong);
        m_painter.setPen(Qt::black);
        //: Columns of a printed table.
        cells({tr("Severity"), tr("Customer"), tr("Room"), tr("Incident"), tr("Status"), tr("Assignee"), tr("Age")});
        m_painter.setFont(m_small);
    }

    void row(const Incident &incident)
    {
        QString room = incident.rooms.empty() ? QString() : incident.rooms.front().displayName;
        if (incident.rooms.size() > 1)
            //: Rooms of an incident in a narrow column: %1 is the first, %n how many more there are.
            room = tr("%1 + %n", nullptr, static_cast<int>(incident.rooms.size() - 1)).arg(room);
        const auto age = std::chrono::milliseconds(m_now - incident.created.toMSecsSinceEpoch());
        cells({displayName(incident.severity), incident.customerName, room, incident.title,
               displayName(incident.displayStatus), incident.assignee ? incident.assignee->displayName : QString(),
               shortSpan(age)});
    }

    void nextPage() { m_writer.newPage(); }
    void end() { m_painter.end(); }

private:
    void cells(const std::array<QString, 7> &texts)
    {
        static constexpr std::array<qreal, 7> shares = {0.09, 0.16, 0.21, 0.28, 0.11, 0.10, 0.05};
        constexpr qreal gap = 6;
        qreal x = m_page.left();
        for (size_t i = 0; i < texts.size(); ++i) {
            const qreal width = m_page.width() * shares[i];
            const qreal left = m_mirrored ? m_page.left() + m_page.right() - x - width : x;
            text(QRectF(left, m_y, width - gap, rowHeight), texts[i]);
            x += width;
        }
        m_y += rowHeight;
        m_painter.setPen(QPen(QColor(220, 220, 220), 0.5));
        m_painter.drawLine(QPointF(m_page.left(), m_y), QPointF(m_page.right(), m_y));
        m_painter.setPen(Qt::black);
    }

    void text(const QRectF &where, const QString &what)
    {
        const QFontMetricsF metrics(m_painter.font());
        m_painter.drawText(where, Qt::AlignVCenter | (m_mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextSingleLine,
                           metrics.elidedText(what, Qt::ElideRight, where.width()));
    }

    QPdfWriter &m_writer;
    const PdfHead m_head;
    const qint64 m_now;
    QPainter m_painter = {};
    QFont m_small = {};
    QFont m_strong = {};
    QFont m_title = {};
    QRectF m_page = {};
    qreal m_y = 0;
    bool m_mirrored = false;
};

} // namespace

Result<qint64> writePdf(const ExportedRows &rows, const PdfHead &head, QIODevice &to,
                        const std::atomic<bool> *cancelled)
{
    const Error cancelledError{.kind = Error::Kind::Storage, .code = u"cancelled"_s};
    std::vector<Slot> order = rows.slotsInOrder(cancelled);
    if (cancelled && cancelled->load(std::memory_order_relaxed))
        return cancelledError;
    order.resize(qMin(order.size(), static_cast<size_t>(mostPdfRows)));

    QPdfWriter writer(&to);
    writer.setResolution(72 * fineness);
    writer.setTitle(head.title);
    writer.setCreator(u"Roomwarden"_s);
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    writer.setPageSize(QPageSize(letter ? QPageSize::Letter : QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));

    PdfTable table(writer, head, rows.now);
    if (!table.begin())
        return Error{.kind = Error::Kind::Storage, .detail = to.errorString(), .code = u"notWritten"_s};
    const qint64 each = table.rowsOnPage();
    const auto count = static_cast<qint64>(order.size());
    const qint64 pages = qMax<qint64>(1, (count + each - 1) / each);
    for (qint64 page = 0; page < pages; ++page) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            return cancelledError;
        if (page > 0)
            table.nextPage();
        table.head(page + 1, pages);
        for (qint64 row = page * each; row < qMin(count, (page + 1) * each); ++row)
            table.row(incidentIn(rows.columns, order[static_cast<size_t>(row)]));
    }
    table.end();
    return count;
}

} // namespace roomwarden
