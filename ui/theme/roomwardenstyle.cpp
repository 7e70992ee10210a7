// Which of Fusion's elements we draw ourselves, and the sizes; the drawing itself is in roomwardenstylepaint.cpp.
#include "ui/theme/roomwardenstyle.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int scrollBarExtent = 12;

} // namespace

RoomwardenStyle::RoomwardenStyle() : QProxyStyle(u"Fusion"_s) { }

void RoomwardenStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return drawCheck(option, painter);
    case PE_IndicatorRadioButton: return drawRadio(option, painter);
    case PE_PanelButtonCommand: return drawButton(option, painter, widget);
    case PE_PanelButtonTool: return drawToolPanel(option, painter);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return drawField(option, painter);
        return;                    // frameless: whatever it lies on shows through
    case PE_FrameLineEdit: return; // part of the panel
    case PE_FrameFocusRect: {
        // Rows say by their selection where the focus is; a second rectangle in them only flickers.
        if (qobject_cast<const QAbstractItemView *>(widget))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(color(ColorRole::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 5, 5);
        painter->restore();
        return;
    }
    case PE_Frame:
    case PE_FrameGroupBox:
        painter->save();
        painter->setPen(color(option->state & State_HasFocus ? ColorRole::Focus
                              : widget && widget->isWindow() ? ColorRole::BorderStrong // a popup, over anything
                                                             : ColorRole::Border));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelStatusBar:
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), color(ColorRole::Border));
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, color(ColorRole::SurfaceRaised));
        painter->save();
        painter->setPen(color(ColorRole::BorderStrong));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem: return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void RoomwardenStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: return drawHeaderSection(option, painter);
    case CE_TabBarTabShape: return drawTab(option, painter);
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && widget && widget->isEnabled()
            && (widget->property(primaryProperty).toBool() || widget->property(dangerProperty).toBool())) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, color(ColorRole::TextOnAccent));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ToolBar: painter->fillRect(option->rect, color(ColorRole::Window)); return;
    case CE_Splitter: painter->fillRect(option->rect, color(ColorRole::Border)); return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void RoomwardenStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                         const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return drawScrollBar(option, painter, widget);
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && box && box->editable)
        return drawEditableBox(box, painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect RoomwardenStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                      const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, subControl, widget).adjusted(6, 0, 0, 0);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    // No arrow buttons: the whole length is groove.
    const QRect all = slider->rect;
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const int length = horizontal ? all.width() : all.height();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    int handle = length;
    if (range > 0) {
        const qint64 page = qMax(1, slider->pageStep);
        handle = qBound(qMin(36, length), static_cast<int>(length * page / (range + page)), length);
    }
    const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - handle,
                                              slider->upsideDown);
    const auto part = [&](int from, int size) {
        const QRect rect = horizontal ? QRect(all.x() + from, all.y(), size, all.height())
                                      : QRect(all.x(), all.y() + from, all.width(), size);
        return horizontal ? visualRect(slider->direction, all, rect) : rect;
    };
    switch (subControl) {
    case SC_ScrollBarSlider: return part(start, handle);
    case SC_ScrollBarGroove: return all;
    case SC_ScrollBarSubPage: return part(0, start);
    case SC_ScrollBarAddPage: return part(start + handle, length - start - handle);
    default: return {};
    }
}

QRect RoomwardenStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(6, 0, -6, 0);
    return rect;
}

QSize RoomwardenStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                        const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setHeight(qMax(result.height(), 32));
        result.setWidth(result.width() + 8);
        break;
    case CT_SpinBox:
    case CT_LineEdit: result.setHeight(qMax(result.height(), 32)); break;
    case CT_ComboBox: result = QSize(result.width() + 12, qMax(result.height(), 32)); break;
    case CT_ToolButton: result = QSize(qMax(result.width(), 28), qMax(result.height(), 28)); break;
    case CT_HeaderSection: result.setHeight(qMax(result.height(), 32)); break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(qMax(result.height(), 28));
        break;
    case CT_MenuBarItem: result.setHeight(qMax(result.height(), 28)); break;
    case CT_TabBarTab: result.setHeight(qMax(result.height(), 36)); break;
    default: break;
    }
    return result;
}

int RoomwardenStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scrollBarExtent;
    case PM_ScrollBarSliderMin: return 36;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize: return 16;
    case PM_ToolBarIconSize: return 20;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_SplitterWidth: return 1;
    case PM_ToolBarItemSpacing: return 4;
    case PM_MenuVMargin: return 4;
    case PM_HeaderMargin: return 8;
    case PM_FocusFrameHMargin: return 7; // of cells: their text begins where the header's does
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RoomwardenStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                               QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ScrollBar_MiddleClickAbsolutePosition:
    case SH_Table_GridLineColor:
        if (hint == SH_Table_GridLineColor)
            return static_cast<int>(color(ColorRole::Border).rgba());
        return 1;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0; // no picture says more than the word
    case SH_ToolTip_WakeUpDelay: return 500;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void RoomwardenStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *header = qobject_cast<QHeaderView *>(widget); header && header->orientation() == Qt::Horizontal)
        header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    // A frame that shows the focus has to be painted again when the focus comes or goes.
    if (qobject_cast<QTextEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void RoomwardenStyle::unpolish(QWidget *widget) { QProxyStyle::unpolish(widget); }

} // namespace roomwarden
